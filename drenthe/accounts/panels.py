"""What of people has a trail of its own."""

from drenthe.trail.services.subjects import add_subjects

add_subjects("accounts.User", "auth.Group")
