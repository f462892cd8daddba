from projects.models.agenda import Advice, AgendaAction, Evidence, Meeting
from projects.models.bottleneck import Bottleneck, Escalation
from projects.models.guide import Assignment, Guide, GuideStay
from projects.models.importing import ImportedProject, ProjectImport
from projects.models.log import ProjectEvent, StatusLine, WeeklyDigest
from projects.models.organisation import Organisation
from projects.models.place import Municipality, Region, RegionMembership, RegionScheme
from projects.models.programme import Contact, FlexGroup, FlexLocation, FlexPlan, PlannedPart
from projects.models.project import CONFIDENTIAL, OfProject, Project, Stay
from projects.models.register_event import RegisterEvent

__all__ = [
    "CONFIDENTIAL",
    "Advice",
    "AgendaAction",
    "Assignment",
    "Bottleneck",
    "Contact",
    "Escalation",
    "Evidence",
    "FlexGroup",
    "FlexLocation",
    "FlexPlan",
    "Guide",
    "GuideStay",
    "ImportedProject",
    "Meeting",
    "Municipality",
    "OfProject",
    "Organisation",
    "PlannedPart",
    "Project",
    "ProjectEvent",
    "ProjectImport",
    "Region",
    "RegionMembership",
    "RegionScheme",
    "RegisterEvent",
    "StatusLine",
    "Stay",
    "WeeklyDigest",
]
