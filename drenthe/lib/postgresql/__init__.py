"""PostgreSQL as Django speaks it, but never waiting for ever: see `base`."""
