class Pool:
    """The largest value of each window, the first where several are, or the mean."""

    parameters = gradients = []

    def __init__(self, height, width, largest):
        self.height, self.width, self.largest = height, width, largest

    def forward(self, x):
        n, rows, columns, channels = x.shape
        h, w = self.height, self.width
        self.shape, self.places = x.shape, (rows // h, columns // w)
        used = x[:, :rows // h * h, :columns // w * w]
        windows = used.reshape(n, rows // h, h, columns // w, w, channels).transpose(0, 1, 3, 2, 4, 5)
        self.windows = windows.reshape(n, *self.places, h * w, channels)
        if not self.largest:
            return self.windows.mean(3)
        self.winner = self.windows.argmax(3)[:, :, :, None]
        return np.take_along_axis(self.windows, self.winner, 3)[:, :, :, 0]

    def backward(self, d):
        n, _, _, channels = self.shape
        h, w = self.height, self.width
        back = np.zeros_like(self.windows)
        if self.largest:
            np.put_along_axis(back, self.winner, d[:, :, :, None], 3)
        else:
            back += d[:, :, :, None] / (h * w)
        back = back.reshape(n, *self.places, h, w, channels).transpose(0, 1, 3, 2, 4, 5)
        dx = np.zeros(self.shape, np.float32)
        rows, columns = self.places
        dx[:, :rows * h, :columns * w] = back.reshape(n, rows * h, columns * w, channels)
        return dx
