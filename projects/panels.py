"""What of projects has a trail of its own."""

from drenthe.trail.services.subjects import add_subjects

add_subjects(*(f"projects.{name}" for name in ("Project", "Guide", "Meeting", "Advice")))
add_subjects("projects.Organisation", "projects.Municipality", alone=True)
