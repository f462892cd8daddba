"""What of projects has a trail of its own."""

from drenthe.trail.services.sight import set_confidential_right
from drenthe.trail.services.subjects import add_subjects
from projects.models.project import CONFIDENTIAL

add_subjects(*(f"projects.{name}" for name in ("Project", "Guide", "Meeting", "Advice")))
add_subjects("projects.Organisation", "projects.Municipality", alone=True)
set_confidential_right(CONFIDENTIAL)
