"""Findings through time: opened when a check sees something, closed when it is gone, explained by a person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.entry.written import written
from drenthe.lib.refusals import Refusal
from monitoring.enums import REMARKS, RuleKind
from monitoring.models import Finding, Load, Table
from monitoring.services.checks.alike import alike_findings
from monitoring.services.checks.between import between_findings
from monitoring.services.checks.comparisons import break_findings, region_findings, text_findings
from monitoring.services.checks.divisions import division_findings
from monitoring.services.checks.emptied import emptied_findings, zero_findings
from monitoring.services.checks.lacking import lacking_findings
from monitoring.services.checks.older_plans import older_findings
from monitoring.services.checks.own_totals import own_total_findings
from monitoring.services.checks.repeated import opening_findings, repeated_findings
from monitoring.services.checks.rules import FindingDraft, check_rules
from monitoring.services.tables.grid import entries_of
from monitoring.services.tables.held import Held
from monitoring.services.tables.shape import CellEntries, Shape


class ExplanationMissing(Refusal):
    """An explanation without a word in it."""

    sentence = _("Explain why the figures are as they are.")


class FindingCleared(Refusal):
    """A finding that a later load made go away needs no explanation."""

    sentence = _("This finding has been cleared: later figures are consistent.")


@dataclass(frozen=True)
class RecheckResult:
    """What a check changed: findings that are new, and that are gone."""

    opened: list[Finding]
    closed: list[Finding]


@transaction.atomic
def recheck(table: Table, *, on: date, load: Load | None = None) -> RecheckResult:
    """Hold a table, and the tables that refer to it, against their rules; open and close findings.

    A finding that was there already stays as it is, with its explanation. One whose numbers changed is closed and
    opened anew. `on` is the day of publication of what made the difference.
    """
    outcome = RecheckResult([], [])
    for one in [table, *_referring(table)]:
        entries = entries_of(one)
        found = check_table(one, entries) if entries else []
        _reconcile(one, found, on, load if one == table else None, outcome)
    return outcome


def check_table(table: Table, entries: CellEntries) -> list[FindingDraft]:
    """Return all that can be found in the cells of a table, the names they came with, and what stood there before."""
    return [
        *check_figures(table, entries),
        *division_findings(table),
        *alike_findings(table),
        *emptied_findings(table),
        *own_total_findings(table),
        *lacking_findings(table),
        *older_findings(table),
    ]


def findings_elsewhere(table: Table, entries: CellEntries, *, on: date, held: Held | None = None) -> list[Finding]:
    """Return what would not fit in the tables that refer to one, if it had these cells, and is no finding yet."""
    held = held or Held()
    found: list[Finding] = []
    for one in _referring(table):
        theirs = held.cells(one)
        drafts = check_figures(one, theirs, instead={table.key: entries}, held=held) if theirs else []
        known = _open_findings(one) if drafts else {}
        made = [(known.get(draft.identity), unsaved_finding(draft, one, on=on)) for draft in drafts]
        found += [finding for before, finding in made if before is None or not _is_same(before, finding)]
    return [finding for finding in found if finding.kind not in REMARKS]


def check_figures(
    table: Table,
    entries: CellEntries,
    *,
    instead: Mapping[str, CellEntries] | None = None,
    held: Held | None = None,
) -> list[FindingDraft]:
    """Return all that can be found in cells, stored or not: rules, other tables, texts, breaks and regions.

    `instead` are the cells of other tables that count in place of those which are stored; `held` is what was read of
    tables already.
    """
    held = held or Held()
    cells = {key: (shape, (instead or {}).get(key, theirs)) for key, shape, theirs in _others(table, held)}
    shape = held.shape(table)
    cells[table.key] = (shape, entries)
    found = check_rules(shape, entries, {key: theirs for key, (_shape, theirs) in cells.items()})
    return [
        *found,
        *zero_findings(shape, entries),
        *between_findings(shape, entries),
        *repeated_findings(shape, entries),
        *opening_findings(shape, entries),
        *text_findings(table, cells),
        *break_findings(table, entries),
        *region_findings(table),
    ]


@transaction.atomic
def explain(finding: Finding, *, explanation: str, actor: User) -> Finding:
    """Say why the figures of a finding are as they are. The figures stay, and so does the finding."""
    finding = Finding.objects.select_for_update(of=("self",)).get(pk=finding.pk)
    if finding.closed_on is not None:
        raise FindingCleared
    explanation = written(explanation, missing=ExplanationMissing())
    finding.explanation, finding.explained_by = explanation, actor
    finding.explained_at = timezone.now()
    finding.save(update_fields=["explanation", "explained_by", "explained_at"])
    return finding


def unsaved_finding(draft: FindingDraft, table: Table, *, on: date, load: Load | None = None) -> Finding:
    """Return a finding that is not stored yet."""
    series, period = draft.place
    facts = {name: value for name, value in draft.facts.items() if value != ""}
    if draft.likely is not None and len(draft.cells) > 1:
        facts["likely"] = "@".join(draft.likely)
    return Finding(
        table=table,
        kind=draft.kind,
        check_key=draft.check,
        series=series,
        period=period,
        cells=["@".join(place) for place in draft.cells],
        found=draft.found,
        expected=draft.expected,
        size=draft.size,
        facts=facts,
        load=load,
        seen_on=on,
    )


def _referring(table: Table) -> list[Table]:
    """The tables whose findings depend on this one."""
    of_ratios = Q(rules__other_table=table, rules__kind=RuleKind.RATIO)
    others = Table.objects.filter(of_ratios | Q(comparisons__value_table=table) | Q(predecessor=table))
    return list(others.exclude(pk=table.pk).distinct())


def _others(table: Table, held: Held) -> Iterable[tuple[str, Shape, CellEntries]]:
    """The tables that this one is held against, with their cells."""
    named = Q(pk__in=table.rules.values("other_table")) | Q(pk__in=table.comparisons.values("value_table"))
    others = list(Table.objects.filter(named).exclude(pk=table.pk))
    shapes = held.shapes(others)
    return [(other.key, shapes[other.pk], held.cells(other)) for other in others]


def _reconcile(table: Table, drafts: list[FindingDraft], on: date, load: Load | None, outcome: RecheckResult) -> None:
    is_open = _open_findings(table)
    new = []
    for draft in drafts:
        before = is_open.pop(draft.identity, None)
        if before is not None and _is_same(before, unsaved_finding(draft, table, on=on)):
            continue
        if before is not None:
            is_open[draft.identity] = before
        new.append(unsaved_finding(draft, table, on=on, load=load))
    for gone in is_open.values():
        gone.closed_on = on
        gone.save(update_fields=["closed_on"])
        outcome.closed.append(gone)
    outcome.opened.extend(Finding.objects.bulk_create(new))


def _open_findings(table: Table) -> dict[tuple[str, str, str, str], Finding]:
    return {
        (finding.kind, finding.check_key, finding.series, finding.period): finding
        for finding in Finding.objects.filter(table=table, closed_on__isnull=True)
    }


def _is_same(before: Finding, now: Finding) -> bool:
    return all(getattr(before, name) == getattr(now, name) for name in ("found", "expected", "cells", "facts"))
