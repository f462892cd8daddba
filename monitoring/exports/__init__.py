"""Tables of the monitor as files."""
