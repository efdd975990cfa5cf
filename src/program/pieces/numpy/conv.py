class Convolution(Units):
    """Weights [size, size, channels below, filters]; planes are [images, rows, columns, channels]."""

    def place(self, stride, padding):
        self.stride, self.padding = stride, padding
        return self

    def taps(self, shape):
        """Of each place of the kernel, what of the padded plane it is laid on."""
        size, s = self.w.shape[0], self.stride
        for ky in range(size):
            for kx in range(size):
                yield ky, kx, np.s_[:, ky:ky + s * (shape[1] - 1) + 1:s, kx:kx + s * (shape[2] - 1) + 1:s]

    def scores(self, x):
        p, size, s = self.padding, self.w.shape[0], self.stride
        self.padded = np.pad(x, ((0, 0), (p, p), (p, p), (0, 0)))
        places = [(n - size) // s + 1 for n in self.padded.shape[1:3]]
        z = np.zeros((len(x), *places, self.w.shape[3]), np.float32) + self.b
        for ky, kx, part in self.taps(z.shape):
            z += self.padded[part] @ self.w[ky, kx]
        return z

    def back(self, d):
        dw, dx, p = np.zeros_like(self.w), np.zeros_like(self.padded), self.padding
        for ky, kx, part in self.taps(d.shape):
            dw[ky, kx] = np.tensordot(self.padded[part], d, axes=([0, 1, 2], [0, 1, 2]))
            dx[part] += d @ self.w[ky, kx].T
        return dw, dx[:, p:dx.shape[1] - p, p:dx.shape[2] - p]
