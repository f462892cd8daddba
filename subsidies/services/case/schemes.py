"""Which version of a scheme a case falls under."""

from datetime import date
from decimal import Decimal

from django.db.models import BigIntegerField, Case, ExpressionWrapper, F, Value, When
from django.db.models.functions import Least

from drenthe.lib.values.money import MoneyField
from subsidies.enums import ParameterCode, Part
from subsidies.models import Application, Scheme, SchemeVersion
from subsidies.services.refusals import SchemeClosed


def version_for(scheme: Scheme, *, received_on: date, known_on: date | None = None) -> SchemeVersion:
    """Return the version that a case received on the day falls under.

    A version published later may work back over the day; with `known_on`, only versions published by then count.
    Raises SchemeClosed when none is in force.
    """
    version = SchemeVersion.objects.filter(scheme=scheme).in_force_on(received_on, known_on=known_on).first()
    if version is None:
        raise SchemeClosed(scheme=scheme, received_on=received_on)
    return version


def nearest_version(scheme: Scheme, *, received_on: date) -> SchemeVersion:
    """Return the version by which to refuse what came in while the scheme was closed: the last before, else the next.

    Raises SchemeClosed when the scheme has no version at all.
    """
    versions = SchemeVersion.objects.filter(scheme=scheme)
    before = versions.filter(effective_from__lte=received_on).order_by("-effective_from", "-number").first()
    found = before or versions.order_by("effective_from", "number").first()
    if found is None:
        raise SchemeClosed(scheme=scheme, received_on=received_on)
    return found


def maximum_for(version: SchemeVersion, *, part: Part | str, dwellings: int | None) -> Decimal | None:
    """Return the most that one application can get, in euros, or None when the version does not say.

    A loan is limited by its maximum and by an amount for each dwelling (CVDR665206).
    """
    if part == Part.GRANT:
        return _amount(version, ParameterCode.MAX_AMOUNT)
    limits = [_amount(version, ParameterCode.LOAN_MAX)]
    per_dwelling = _amount(version, ParameterCode.LOAN_PER_DWELLING)
    if per_dwelling is not None and dwellings:
        limits.append(per_dwelling * dwellings)
    return min((limit for limit in limits if limit is not None), default=None)


def eligible_amount(application: Application) -> Decimal:
    """Return what an application can get at most: what was asked, up to the maximum of the scheme version (euros)."""
    maximum = maximum_for(application.version, part=application.part, dwellings=application.dwellings)
    return application.requested_amount if maximum is None else min(application.requested_amount, maximum)


def eligible() -> Case:
    """Return the same as an expression over applications: what `eligible_amount` says of each, in the database."""
    asked, limits = F("requested_amount"), []
    for version in SchemeVersion.objects.prefetch_related("parameters"):
        most, loan_most = _amount(version, ParameterCode.MAX_AMOUNT), _amount(version, ParameterCode.LOAN_MAX)
        of_grant = [] if most is None else [_euros(most)]
        of_loan = [] if loan_most is None else [_euros(loan_most)]
        per_dwelling = _amount(version, ParameterCode.LOAN_PER_DWELLING)
        if per_dwelling is not None:
            by_dwellings = ExpressionWrapper(
                F("dwellings") * Value(int(per_dwelling.scaleb(2)), output_field=BigIntegerField()), MoneyField()
            )
            told = {"version": version, "part": Part.LOAN, "dwellings__gt": 0}
            limits.append(When(**told, then=Least(asked, *of_loan, by_dwellings)))
        for part, most_of in ((Part.GRANT, of_grant), (Part.LOAN, of_loan)):
            if most_of:
                limits.append(When(version=version, part=part, then=Least(asked, *most_of)))
    return Case(*limits, default=asked, output_field=MoneyField())


def _euros(amount: Decimal) -> Value:
    return Value(amount, output_field=MoneyField())


def _amount(version: SchemeVersion, code: ParameterCode) -> Decimal | None:
    value = version.parameter(code).value
    return value if isinstance(value, Decimal) else None


def is_outside_period(application: Application) -> bool:
    """Whether an application came in outside the period of its version or its ceiling, so that it gets no award.

    In a tender after the closing date too.
    """
    version, ceiling, day = application.version, application.ceiling, application.received_on
    closes_on = version.parameter(ParameterCode.CLOSING_DATE).value
    if isinstance(closes_on, date) and day > closes_on:
        return True
    periods = ((version.effective_from, version.effective_until), (ceiling.starts_on, ceiling.ends_on))
    return any(day < first or (last is not None and day > last) for first, last in periods)


def open_period(application: Application) -> tuple[date, date | None]:
    """Return the first and the last day on which one could apply as the case did: of its version and its ceiling.

    In a tender until the closing date. None for no last day; where the two share no day, it is the version's.
    """
    version, ceiling = application.version, application.ceiling
    closes_on = version.parameter(ParameterCode.CLOSING_DATE).value
    ends = [day for day in (version.effective_until, ceiling.ends_on, closes_on) if isinstance(day, date)]
    first, last = max(version.effective_from, ceiling.starts_on), min(ends, default=None)
    return (first, last) if last is None or first <= last else (version.effective_from, version.effective_until)


def open_schemes(*, on: date) -> list[tuple[Scheme, SchemeVersion | None]]:
    """Return every scheme with the version in force on the day, or None when it is closed; two queries."""
    versions: dict[int, SchemeVersion] = {}
    for version in SchemeVersion.objects.in_force_on(on, known_on=on):
        versions.setdefault(version.scheme_id, version)
    return [(scheme, versions.get(scheme.pk)) for scheme in Scheme.objects.all()]
