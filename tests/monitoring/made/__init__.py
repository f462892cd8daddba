"""Files as people send them, made in kinds, each with the figures that a right reading of it gives."""
