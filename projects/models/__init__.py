from projects.models.organisation import Organisation
from projects.models.place import Municipality, Region, RegionMembership, RegionScheme
from projects.models.project import Project

__all__ = ["Municipality", "Organisation", "Project", "Region", "RegionMembership", "RegionScheme"]
