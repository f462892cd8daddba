"""Files that people send: what they really are, and whether they may be kept."""
