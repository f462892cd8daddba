"""What of projects is fixed: phases and states that somebody or something stood in, files, and the codes of others."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.fixed import ALWAYS, By, Fixed, When

STAYS = _("This has been recorded and stays as it is. Record what has changed anew.")
CODE_STAYS = _("Projects refer to this, so it stays as it is.")

_ANY = "EXISTS (SELECT 1 FROM projects_stay AS other WHERE other.project_id = {row}.project_id AND %s)"
# A period that was left opens again when the one that followed it is undone: then, and only then, none is open.
_LEFT = (
    When("{row}.left_on IS NOT NULL AND " + _ANY % "other.left_on IS NULL"),
    When("{row}.left_on IS NOT NULL AND NOT " + _ANY % "other.id > {row}.id"),
)
_GUIDE_LEFT = (When("{row}.left_on IS NOT NULL"),)

FIXED = (
    Fixed(
        "projects_stay",
        ("project_id", "track", "phase", "state", "entered_on", "reason", "actor_id", "recorded_at"),
        (ALWAYS,),
        sentence=STAYS,
    ),
    Fixed("projects_stay", ("left_on",), _LEFT, name="closed", sentence=STAYS),
    Fixed("projects_guidestay", ("guide_id", "state", "entered_on"), (ALWAYS,), sentence=STAYS),
    Fixed("projects_guidestay", ("left_on",), _GUIDE_LEFT, name="closed", sentence=STAYS),
    Fixed(  # its words may be mended for a day; what came with it, when and from whom may not
        "projects_statusline",
        ("key", "project_id", "happened_on", "file", "sha256", "file_name", "content_type", "writer_id", "written_at"),
        (ALWAYS,),
        sentence=STAYS,
    ),
    Fixed("projects_municipality", ("code",), (By("projects_project", "municipality_id"),), sentence=CODE_STAYS),
    Fixed(
        "projects_regionmembership",
        ("region_id", "municipality_id", "starts_on"),
        (By("projects_project", "municipality_id", own="municipality_id"),),
        sentence=STAYS,
    ),
)
