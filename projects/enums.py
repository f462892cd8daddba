"""The closed lists of the projects app."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OrganisationKind(models.TextChoices):
    """What kind of applicant an organisation is."""

    MUNICIPALITY = "municipality", _("Municipality")
    DEVELOPER = "developer", _("Developer")
    HOUSING_CORPORATION = "corporation", _("Housing corporation")
    RESIDENTS = "residents", _("Group of residents")
    PERSON = "person", _("Natural person")
    OTHER = "other", _("Other")


class Segment(models.TextChoices):
    """The price segment of a dwelling, as in the national format for plans."""

    SOCIAL_RENT = "social_rent", _("Social rent")
    MID_RENT = "mid_rent", _("Mid-market rent")
    EXPENSIVE_RENT = "expensive_rent", _("Expensive rent")
    AFFORDABLE_SALE = "affordable_sale", _("Affordable sale")
    EXPENSIVE_SALE = "expensive_sale", _("Expensive sale")
    UNKNOWN = "unknown", _("Not yet known")


class DwellingForm(models.TextChoices):
    """The form of a dwelling."""

    HOUSE = "house", _("Ground-bound house")
    APARTMENT = "apartment", _("Apartment")
    OTHER = "other_form", _("Other type of dwelling")


class Track(models.TextChoices):
    """The kind of project that the Impulsteam follows; each has phases of its own (projects.phases)."""

    CPO = "cpo", _("CPO (collective self-build)")
    OTHER = "other", _("Other housing initiative")
    FLEX = "flex", _("Flex housing")
    AREA = "area", _("Area development")
    CONVERSION = "conversion", _("Conversion and restructuring")


class Phase(models.TextChoices):
    """All phases of all tracks. Plan and development phase are the words of the subsidy scheme for initiatives."""

    INITIATIVE = "initiative", _("Initiative")
    PLAN = "plan", _("Plan phase")
    DEVELOPMENT = "development", _("Development phase")
    EXPLORATION = "exploration", _("Exploration")
    DECISION = "decision", _("Decision")
    PERMIT = "permit", _("Permit")
    FEASIBILITY = "feasibility", _("Feasibility")
    ELABORATION = "elaboration", _("Detailed planning")
    ADVICE = "advice", _("Advisory meeting")
    PREPARATION = "preparation", _("Preparation")
    REALISATION = "realisation", _("Construction")
    EXPLOITATION = "exploitation", _("Operation")
    DELIVERED = "delivered", _("Delivered")
    REMOVED = "removed", _("Ended or moved")


class ProjectState(models.TextChoices):
    """Whether the Impulsteam is at work on a project."""

    ACTIVE = "active", _("Active")
    ON_HOLD = "on_hold", _("On hold")
    STOPPED = "stopped", _("Stopped")
    OTHER_FORM = "other_form", _("Changed form")
    COMPLETED = "completed", _("Completed")


NEEDS_REASON = [ProjectState.ON_HOLD, ProjectState.STOPPED, ProjectState.OTHER_FORM]


class LocationType(models.TextChoices):
    """Whether the project lies inside the built-up area."""

    INFILL = "infill", _("Infill")
    EXPANSION = "expansion", _("Expansion")


class PlanType(models.TextChoices):
    """The type of plan in the national format for plans."""

    BUILDING_CONVERSION = "building_conversion", _("Conversion of a building")
    AREA_CONVERSION = "area_conversion", _("Conversion of an area")
    RESTRUCTURING = "restructuring", _("Restructuring")
    DENSIFICATION = "densification", _("Densification")
    EXPANSION_EDGE = "expansion_edge", _("Expansion on the edge")
    EXPANSION_OTHER = "expansion_other", _("Other expansion")


class PlanningStatus(models.TextChoices):
    """How far the planning procedure is, in the national format for plans (1 irrevocable to 4 option)."""

    IRREVOCABLE_BUILD = "1a", _("1A Irrevocable")
    IRREVOCABLE_DETAIL = "1b", _("1B Irrevocable, to be worked out")
    IRREVOCABLE_CHANGE = "1c", _("1C Irrevocable, with power to change")
    ADOPTED_BUILD = "2a", _("2A Adopted")
    ADOPTED_DETAIL = "2b", _("2B Adopted, to be worked out")
    ADOPTED_CHANGE = "2c", _("2C Adopted, with power to change")
    PREPARATION = "3", _("3 In preparation")
    VISION = "4a", _("4A Vision")
    OPTION = "4b", _("4B Option")


class TargetGroup(models.TextChoices):
    """Who is meant to live there."""

    STARTERS = "starters", _("Starters")
    FAMILIES = "families", _("Families")
    ELDERLY = "elderly", _("Older people")
    CARE = "care", _("People who need care")
    STUDENTS = "students", _("Students")
    PERMIT_HOLDERS = "permit_holders", _("Permit holders")
    URGENT = "urgent", _("Other urgent home seekers")
    MIGRANT_WORKERS = "migrant_workers", _("Migrant workers")
    MIXED = "mixed", _("Mixed")


class Light(models.TextChoices):
    """How a project stands, at a glance."""

    GREEN = "green", _("On course")
    AMBER = "amber", _("Needs attention")
    RED = "red", _("Stuck")


class GuideState(models.TextChoices):
    """Whether a process guide can be hired."""

    ACTIVE = "active", _("Active")
    STANDBY = "standby", _("On standby")
    ENDED = "ended", _("Ended")


class BottleneckKind(models.TextChoices):
    """What a project is stuck on; the kinds of the national format for plans and of the report's preconditions."""

    NITROGEN = "nitrogen", _("Nitrogen")
    GRID = "grid", _("Grid congestion")
    GAP = "gap", _("Unprofitable gap")
    STAFF = "staff", _("Staffing")
    INFRASTRUCTURE = "infrastructure", _("Infrastructure and accessibility")
    INVESTMENT = "investment", _("Investment capacity")
    PROCEDURE = "procedure", _("Planning procedure")
    GROUND = "ground", _("Land and Didam")
    SUPPORT = "support", _("Public support")
    NOISE = "noise", _("Noise")
    NATURE = "nature", _("Flora and fauna")
    SPRAYING = "spraying", _("Spray zones and environment")
    SOIL = "soil", _("Contaminated soil")
    OTHER = "other", _("Other")


class EscalationLevel(models.TextChoices):
    """To whom a bottleneck was taken."""

    AREA_TABLE = "area_table", _("Omgevingstafel")
    ACCELERATION_TABLE = "acceleration_table", _("Versnellingstafel")
    STATE = "state", _("Central government")


class MeetingKind(models.TextChoices):
    """What was organised."""

    EXPERT_SESSION = "expert_session", _("Expert session")
    CONGRESS = "congress", _("Wooncongres")
    COURSE = "course", _("Course")
    WORKING_VISIT = "working_visit", _("Site visit")
    CAMPAIGN = "campaign", _("Campaign")
    MEETING = "meeting", _("Meeting")
    CITIZENS_ASSEMBLY = "citizens_assembly", _("Burgerberaad")
    AREA_TABLE = "area_table", _("Omgevingstafel")
    ACCELERATION_TABLE = "acceleration_table", _("Versnellingstafel")


class Pillar(models.TextChoices):
    """The pillars of the Woonagenda 2024-2028."""

    ACCELERATE = "accelerate", _("Accelerating housing construction")
    LIVING = "living", _("Living is more than a roof over your head")
    FUTURE = "future", _("Future-proof living")


class Progress(models.TextChoices):
    """How far an advice or an action is."""

    OPEN = "open", _("Not started")
    BUSY = "busy", _("In progress")
    DONE = "done", _("Done")
    DROPPED = "dropped", _("Will not go ahead")


class BusinessCase(models.TextChoices):
    """How far the business case of a flex location is."""

    NONE = "none", _("None yet")
    DRAFT = "draft", _("In preparation")
    AGREED = "agreed", _("Agreed")
    FAILED = "failed", _("Not viable")


class DelayCause(models.TextChoices):
    """Why a flex location is late."""

    LOCATION = "location", _("No location")
    SUPPORT = "support", _("Public support")
    BUSINESS_CASE = "business_case", _("Business case")
    PROCEDURE = "procedure", _("Planning procedure")
    GRID = "grid", _("Grid congestion")
    CORPORATION = "corporation", _("No housing corporation yet")
    OTHER = "other", _("Other")


class RowOutcome(models.TextChoices):
    """What an import does, or would do, with one row of a list."""

    NEW = "new", _("New")
    CHANGED = "changed", _("Changed")
    UNCHANGED = "unchanged", _("Unchanged")
    REFUSED = "refused", _("Refused")
    LEFT_OUT = "left_out", _("Left out")


# What is done with a project, and with a guide, a recommendation or an action, as the dossier names it.
PROJECT_ACTS = {
    "create": _("Project created"),
    "import": _("Project imported"),
    "follow": _("Impulsteam starts"),
    "move": _("Moved"),
    "change": _("Details changed"),
    "programme": _("Programme changed"),
    "flex_plan": _("Flex plan changed"),
    "raise_bottleneck": _("Bottleneck added"),
    "plan_action": _("Action on a bottleneck"),
    "solve_bottleneck": _("Bottleneck resolved"),
    "escalate": _("Bottleneck escalated"),
    "close_escalation": _("Outcome of the escalation"),
    "assign_guide": _("Guide assigned"),
    "change_assignment": _("Assignment changed"),
    "correct_line": _("Log entry corrected; it was"),
    "add_contact": _("Contact added"),
    "remove_contact": _("Contact removed"),
    "undo_import": _("Import undone"),
}
REGISTER_ACTS = {
    "set_progress": _("Progress changed"),
    "add_evidence": _("Evidence added"),
    "set_state": _("Status changed"),
    "change": _("Details changed"),
}
