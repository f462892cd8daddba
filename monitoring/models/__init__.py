"""What the monitor keeps: exports that were asked for, and official tables with their values and findings."""

from monitoring.models.cbs import CbsFetch, CbsJob, CbsPage
from monitoring.models.entered import EnteredChange
from monitoring.models.finding import Finding
from monitoring.models.holders import NationalTarget, Population, SupervisionRung, SupervisionStep, TargetTransfer
from monitoring.models.plan import Plan, PlanEdition, PlannedDwellings
from monitoring.models.report import Block, BlockComment, BlockVersion, Chapter, ChapterStep, Report
from monitoring.models.report_edition import (
    EditionBlock,
    EditionErratum,
    EditionFigure,
    EditionPublication,
    ReportEdition,
)
from monitoring.models.table import Category, DefinitionText, Dimension, Rule, RuleTerm, Table
from monitoring.models.target import DemandEstimate, Target
from monitoring.models.text import Comparison, TextFigure, YearlyParameter
from monitoring.models.upload import PlanUpload, Upload
from monitoring.models.value import Load, Series, Value, Withdrawal

__all__ = [
    "Block",
    "BlockComment",
    "BlockVersion",
    "Category",
    "CbsFetch",
    "CbsJob",
    "CbsPage",
    "Chapter",
    "ChapterStep",
    "Comparison",
    "DefinitionText",
    "DemandEstimate",
    "Dimension",
    "EditionBlock",
    "EditionErratum",
    "EditionFigure",
    "EditionPublication",
    "EnteredChange",
    "Finding",
    "Load",
    "NationalTarget",
    "Plan",
    "PlanEdition",
    "PlanUpload",
    "PlannedDwellings",
    "Population",
    "Report",
    "ReportEdition",
    "Rule",
    "RuleTerm",
    "Series",
    "SupervisionRung",
    "SupervisionStep",
    "Table",
    "Target",
    "TargetTransfer",
    "TextFigure",
    "Upload",
    "Value",
    "Withdrawal",
    "YearlyParameter",
]
