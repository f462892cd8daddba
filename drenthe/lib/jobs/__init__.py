"""Work that is handed to a queue, and work over many things at a set time."""
