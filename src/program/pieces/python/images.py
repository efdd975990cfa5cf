def read(folder, name):
    """A file of a folder, or of an address."""
    if '://' in folder:
        return urllib.request.urlopen(folder + name).read()
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


def load_split(folder, split, count):
    """The first images of each class, in their order: pixels [count, 32, 32, 3], and labels."""
    records, have = [], 0
    for shard in json.loads(read(folder, 'manifest.json'))['shards']:
        if shard['split'] == split and have < count:
            records.append(np.frombuffer(read(folder, shard['file']), np.uint8).reshape(-1, 3073))
            have += len(records[-1])
    records = np.concatenate(records)
    labels = records[:, 0].astype(np.int64)
    left = [count // 10 + (k < count % 10) for k in range(10)]
    chosen = []
    for index, label in enumerate(labels):
        if left[label] > 0:
            left[label] -= 1
            chosen.append(index)
    return records[chosen, 1:].reshape(-1, 32, 32, 3), labels[chosen]


def load_data(folder):
    """Images with each channel at mean 0 and variance 1 over the training images."""
    train, train_labels = load_split(folder, 'train', TRAIN_IMAGES)
    test, test_labels = load_split(folder, 'test', TEST_IMAGES)
    mean = train.mean(axis=(0, 1, 2), dtype=np.float64).astype(np.float32)
    scale = (1 / train.std(axis=(0, 1, 2), dtype=np.float64)).astype(np.float32)
    normalized = lambda pixels: (pixels.astype(np.float32) - mean) * scale
    return (normalized(train), train_labels), (normalized(test), test_labels)
