"""What the database refuses, by subject: the conditions that guards.py makes into triggers."""
