"""Files that are kept: each whole, with its hash, and none that no row names."""
