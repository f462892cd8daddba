"""The closed lists of the housing monitor."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from projects.enums import PlanType


class Theme(models.TextChoices):
    """What a table is about; a theme is a page."""

    PRODUCTION = "production", _("Production and stock")
    PERMITS = "permits", _("Building permits")
    DWELLING_FORM = "dwelling_form", _("Dwelling forms")
    PLANS = "plans", _("Plans")
    AFFORDABILITY = "affordability", _("Affordability")
    PERMIT_HOLDERS = "permit_holders", _("Housing of permit holders")


class Unit(models.TextChoices):
    """What a value counts."""

    DWELLINGS = "dwellings", _("dwellings")
    PERSONS = "persons", _("persons")
    PER_CENT = "per_cent", _("per cent")
    EURO = "euro", _("euros")


class PeriodKind(models.TextChoices):
    """The length of the periods of a table. A period is written 2024, 2024H1, 2024Q1 or 2024M01."""

    YEAR = "year", _("Year")
    HALF_YEAR = "half_year", _("Half-year")
    QUARTER = "quarter", _("Quarter")
    MONTH = "month", _("Month")


class Axis(models.TextChoices):
    """The axes of a table: the place, up to two classifications, and the period."""

    PLACE = "place", _("Place")
    FIRST = "first", _("First classification")
    SECOND = "second", _("Second classification")
    PERIOD = "period", _("Period")


class RuleKind(models.TextChoices):
    """How the cells of a table hang together."""

    SUM = "sum", _("Parts add up to a total")
    SHARE = "share", _("Parts add up to 100 per cent")
    BALANCE = "balance", _("A closing balance follows from the others")
    RATIO = "ratio", _("A share of the values in another table")
    BOUNDS = "bounds", _("A value lies within bounds")


class Mark(models.TextChoices):
    """Why there is no number in a cell. Nothing is a number or has a mark."""

    NUMBER = "", _("A number")
    BLANK = "blank", _("Blank")
    NOT_PRINTED = "not_printed", _("Not in the source")
    SUPPRESSED = "suppressed", _("Withheld by the source")
    UNREADABLE = "unreadable", _("Cannot be read")


class SignMeaning(models.TextChoices):
    """What a sign in the place of a figure says."""

    NIL = "nil", _("0")
    SECRET = "secret", _("secret")
    UNKNOWN = "unknown", _("not known")


class ValueStatus(models.TextChoices):
    """How final a value is."""

    PROVISIONAL = "provisional", _("Provisional")
    DEFINITIVE = "definitive", _("Definitive")
    CORRECTED = "corrected", _("Corrected")


class LoadKind(models.TextChoices):
    """How values came in."""

    FILE = "file", _("File")
    HAND = "hand", _("By hand")
    CBS = "cbs", _("CBS open data")
    PLANS = "plans", _("Plan registration")
    REPORT = "report", _("Yearly report")


class FindingKind(models.TextChoices):
    """What is the matter with published figures. A remark needs no explanation; the others do."""

    SUM = "sum", _("Does not add up")
    SHARE = "share", _("Shares do not add up to 100")
    BALANCE = "balance", _("Balance does not reconcile")
    RATIO = "ratio", _("Share does not match the numbers")
    BOUNDS = "bounds", _("Outside its bounds")
    ROUNDING = "rounding", _("Rounding difference")
    BLANK = "blank", _("Blank but can be calculated")
    UNREADABLE = "unreadable", _("Published in unreadable form")
    TEXT = "text", _("Text compared with table")
    OTHER_BASE = "other_base", _("Share of something else")
    BREAK = "break", _("Break in series")
    REGIONS = "regions", _("Regions uncertain")
    EMPTIED = "emptied", _("Published figure taken away")
    ZEROS = "zeros", _("Nothing but zeros")
    REPEATED = "repeated", _("The same as another period")
    OPENING = "opening", _("Does not begin where it ended")
    ALIKE = "alike", _("Stands out as a whole")
    BETWEEN = "between", _("Total outside its parts")
    OURS = "ours", _("Added up here")
    OLDER = "older", _("Left from an older file")
    LACKING = "lacking", _("Not in the file")


REMARKS = (FindingKind.ROUNDING, FindingKind.BREAK, FindingKind.REGIONS, FindingKind.OURS)
# Whether figures that give such a finding are stored only by somebody who looked at it: what cannot be never asks less
# than what is only unlikely. The others are no fault of the figures, or ask under a name of their own.
ASKS_A_TICK = {
    FindingKind.SUM: True,
    FindingKind.SHARE: True,
    FindingKind.BALANCE: True,
    FindingKind.RATIO: True,
    FindingKind.BOUNDS: True,
    FindingKind.BLANK: True,
    FindingKind.UNREADABLE: True,
    FindingKind.EMPTIED: True,
    FindingKind.OURS: False,
    FindingKind.LACKING: False,  # asks as a doubt: the file has no column for it
    FindingKind.ZEROS: True,
    FindingKind.REPEATED: True,
    FindingKind.OPENING: True,
    FindingKind.BETWEEN: True,
    FindingKind.OLDER: False,  # asks as a doubt: the file is silent on years of which figures stay as they were
    FindingKind.ALIKE: False,  # asks as a doubt, by what the file is against the figures that it takes the place of
    FindingKind.ROUNDING: False,  # no error
    FindingKind.TEXT: False,  # what a report says of the figures
    FindingKind.OTHER_BASE: False,  # the same
    FindingKind.BREAK: False,  # of the definition
    FindingKind.REGIONS: False,  # of the table; what a file says of its regions asks as a doubt
}


class CompareKind(models.TextChoices):
    """When a figure in a text is a finding."""

    DIFFERS = "differs", _("When it differs")
    EQUALS = "equals", _("When it equals something it must not be taken from")


class CompareWith(models.TextChoices):
    """What a figure in a text is held against."""

    PARAMETER = "parameter", _("A parameter per year")
    TEXT = "text", _("Another figure in a text")
    VALUE = "value", _("A cell in a table")
    SHARE = "share", _("A cell as a share of another cell")


class Basis(models.TextChoices):
    """Whether a number of dwellings counts what is built, or what is left of that after demolition."""

    GROSS = "gross", _("Gross: everything that is built")
    NET = "net", _("Net: after demolition and other withdrawals")
    UNKNOWN = "unknown", _("Not stated whether gross or net")


class PlanKind(models.TextChoices):
    """The type of a registered plan: those of a project, and what a municipality does not know of it yet.

    A project of which the type is not known has none; a plan keeps that the list said so, because its dwellings count
    in the totals and are not spread over the types.
    """

    BUILDING_CONVERSION = PlanType.BUILDING_CONVERSION.value, PlanType.BUILDING_CONVERSION.label
    AREA_CONVERSION = PlanType.AREA_CONVERSION.value, PlanType.AREA_CONVERSION.label
    RESTRUCTURING = PlanType.RESTRUCTURING.value, PlanType.RESTRUCTURING.label
    DENSIFICATION = PlanType.DENSIFICATION.value, PlanType.DENSIFICATION.label
    EXPANSION_EDGE = PlanType.EXPANSION_EDGE.value, PlanType.EXPANSION_EDGE.label
    EXPANSION_OTHER = PlanType.EXPANSION_OTHER.value, PlanType.EXPANSION_OTHER.label
    UNKNOWN = "unknown", _("Not yet known")


class PlanProgress(models.TextChoices):
    """How far a plan is, as the national format of plan registration has it."""

    STUDY = "study", _("Study")
    START = "start", _("Start")
    INITIATIVE = "initiative", _("Initiative")
    DEFINITION = "definition", _("Definition")
    DESIGN = "design", _("Design")
    PREPARATION = "preparation", _("Preparation")
    BUILDING_PREPARATION = "building_preparation", _("Construction preparation")
    FIRST_DWELLING = "first_dwelling", _("Construction up to first dwelling")
    LAST_DWELLING = "last_dwelling", _("Construction up to last dwelling")
    AFTERCARE = "aftercare", _("Aftercare")
    COMPLETED = "completed", _("Completed")
    UNKNOWN = "unknown", _("Not known")


class PlanClient(models.TextChoices):
    """Who has a plan built."""

    MUNICIPALITY = "municipality", _("Municipality")
    DEVELOPER = "developer", _("Developer")
    CORPORATION = "corporation", _("Housing corporation")
    PRIVATE = "private", _("Private individuals")
    SEVERAL = "several", _("Several")
    OTHER = "other", _("Other")
    UNKNOWN = "unknown", _("Not yet known")


class Confidentiality(models.TextChoices):
    """Who may see a plan."""

    MUNICIPALITY = "municipality", _("The municipality only")
    PROVINCE = "province", _("Municipality and province")
    PUBLIC = "public", _("Everyone")


class Obstacle(models.TextChoices):
    """What stands in the way of a plan, as the national format has it; a plan may have more than one."""

    STAFF = "staff", _("Municipal staffing")
    ACCESS = "access", _("Accessibility")
    NOISE = "noise", _("Noise")
    GROUND = "ground", _("Land and Didam")
    SUPPORT = "support", _("Public support")
    GAP = "gap", _("Unprofitable gap")
    ENVIRONMENT = "environment", _("Spray zones and environment")
    NITROGEN = "nitrogen", _("Nitrogen")
    SOIL = "soil", _("Contaminated soil")
    NATURE = "nature", _("Flora and fauna")
    UTILITIES = "utilities", _("Utilities and grid congestion")
    NONE = "none", _("None")
    OTHER = "other", _("Other")


class BlockKind(models.TextChoices):
    """What a block of the yearly report shows."""

    HEADING = "heading", _("Heading")
    PARAGRAPH = "paragraph", _("Paragraph")
    FIGURES = "figures", _("Table of figures")
    CHART = "chart", _("Chart with its table")


class ChapterState(models.TextChoices):
    """How far a chapter of the yearly report is."""

    WRITING = "writing", _("Being written")
    REVIEW = "review", _("In review")
    APPROVED = "approved", _("Approved")


class ChapterAct(models.TextChoices):
    """What somebody did with a chapter of the yearly report."""

    SUBMITTED = "submitted", _("submitted for review")
    APPROVED = "approved", _("approved")
    RETURNED = "returned", _("sent back to the writer")
    REOPENED = "reopened", _("changed after the approval")
