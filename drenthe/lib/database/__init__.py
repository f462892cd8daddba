"""What the database is asked and what it refuses: guards, history, order of names, reading at one moment."""
