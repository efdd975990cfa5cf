class Random:
    """sfc32 (Chris Doty-Humphrey, PractRand): a stream of its own for each purpose and index."""

    def __init__(self, stream, index):
        self.state = [stream, SEED & MASK, index & MASK, 1]
        self.spare = None
        for _ in range(15):
            self.word()

    def word(self):
        a, b, c, counter = self.state
        out = (a + b + counter) & MASK
        c_turned = ((c << 21) | (c >> 11)) & MASK
        self.state = [b ^ (b >> 9), (c + (c << 3)) & MASK, (c_turned + out) & MASK, (counter + 1) & MASK]
        return out

    def uniform(self):
        return (self.word() >> 8) * 2.0**-24

    def below(self, n):
        """A whole number in [0, n), each as likely as another (Lemire 2019)."""
        word = self.word()
        while (word * n) & MASK < (1 << 32) % n:
            word = self.word()
        return (word * n) >> 32

    def permutation(self, count):
        order = list(range(count))
        for last in range(count - 1, 0, -1):
            other = self.below(last + 1)
            order[last], order[other] = order[other], order[last]
        return order

    def normal(self):
        """Box–Muller: two words make two draws."""
        if self.spare is not None:
            value, self.spare = self.spare, None
            return value
        radius = math.sqrt(-2 * math.log((self.word() + 1) * 2.0**-32))
        turn = self.word()
        low = (turn << 2) & MASK
        angle = math.pi / 2 * (turn >> 30) + math.pi * (low - ((low >> 31) << 32)) * 2.0**-33
        self.spare = radius * math.sin(angle)
        return radius * math.cos(angle)
