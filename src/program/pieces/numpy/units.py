class Units:
    """z = what the layer makes of x; a = f(z). The last axis is the units."""

    def __init__(self, w, b, activation, slopes=None):
        self.w, self.b, self.slopes, self.activation = w, b, slopes, activation
        self.parameters = [w, b] if slopes is None else [w, b, slopes]

    def forward(self, x):
        self.x, self.z = x, self.scores(x)
        if self.slopes is not None:
            return np.where(self.z > 0, self.z, self.slopes * self.z)
        self.a = self.activation[0](self.z)
        return self.a

    def backward(self, d):
        """From dL/da to dL/dx; the gradients of the parameters are kept."""
        axes = tuple(range(d.ndim - 1))
        if self.slopes is not None:
            own = (d * np.where(self.z > 0, 0, self.z)).sum(axes)
            d = d * np.where(self.z > 0, 1, self.slopes)
        else:
            d = d * self.activation[1](self.z, self.a)
        dw, dx = self.back(d)
        self.gradients = [dw, d.sum(axes)] + ([] if self.slopes is None else [own])
        return dx
