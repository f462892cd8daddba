"""A province that grows: one of everything, then three, then ten, rows and what hangs under them."""
