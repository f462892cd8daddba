"""De-minimis aid (Regulation (EU) 2023/2831): what one undertaking had here, and what still waits for a decision.

Whether an applicant acts as an undertaking is judged by a person, case by case: also a municipality or a group of
residents can offer something on a market. Until somebody did it is unknown, and then an award needs a reason.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.values.money import ZERO, format_euros
from projects.models import Organisation
from subsidies.award_enums import AidBasis
from subsidies.enums import AWARDS, GRANTED, CaseAnswerValue, CaseQuestion, Outcome, Part, ProposalState
from subsidies.models import (
    AidAssessment,
    Application,
    CaseAnswer,
    DeMinimisLimit,
    Proposal,
    ReferenceRate,
    Undertaking,
    UndertakingMember,
)
from subsidies.models.application import ApplicationQuerySet
from subsidies.services.application import documents, same_applicants
from subsidies.services.application.answers import answer_to
from subsidies.services.assessment.weighed import Answer, Weighed
from subsidies.services.ceilings.order_refusals import DeclarationMissing
from subsidies.services.loans import loan_aid
from subsidies.services.state_aid.aid_basis import article_of, basis_of
from subsidies.services.state_aid.aid_refusals import DeclarationNotFiled, DeclarationNotWritten

DECLARATION = "de-minimis"  # the code of this document in the versions of the schemes
DECLARED = (AidBasis.DE_MINIMIS, AidBasis.SGEI_DE_MINIMIS)  # rest on what the undertaking declares
AID_YEARS = 3  # Regulation (EU) 2023/2831, article 3 paragraph 2: any period of three years


@dataclass(frozen=True)
class AidCounted:
    """De-minimis aid of one undertaking, in euros: had in three years, waiting for a decision, and at most."""

    had: Decimal
    waiting: Decimal
    limit: Decimal


def lock_undertaking(application: Application) -> None:
    """Lock the undertaking of the applicant, so that two awards to it wait for each other. Last of all locks.

    The companies of one undertaking share one lock. Call inside the transaction of the decision.
    """
    records = same_applicants.records_of(application.applicant_id)
    member = UndertakingMember.objects.filter(organisation__in=records).order_by("undertaking").first()
    if member is None:
        Organisation.objects.select_for_update(no_key=True).get(pk=min(records))
    else:
        Undertaking.objects.select_for_update(no_key=True).get(pk=member.undertaking_id)


def room_for_aid(application: Application, weighed: Weighed) -> Answer:
    """Hold an amount against what the undertaking may still have: declared, awarded here since, and proposed here."""
    answer = answer_to(application, CaseQuestion.UNDERTAKING)
    if answer is None or answer.answer == CaseAnswerValue.UNKNOWN:
        return Outcome.UNKNOWN, _("No one has determined yet whether the applicant acts as an undertaking.")
    if answer.answer == CaseAnswerValue.NO:
        return Outcome.NOT_APPLICABLE, _("The applicant does not act as an undertaking: %(reason)s") % {
            "reason": answer.reason
        }
    basis = basis_of(application)
    if basis is not None and basis != AidBasis.DE_MINIMIS:
        said = _("It is no de-minimis aid that this maximum is for: %(basis)s %(article)s")
        facts = said % {"basis": basis.label, "article": article_of(application)}
        return Outcome.NOT_APPLICABLE, facts.rstrip()
    aid = aid_counted(application, weighed)
    if aid is None:
        return Outcome.UNKNOWN, _("There is no de-minimis declaration.")
    facts = _("%(had)s received in three years, %(waiting)s proposed and %(asked)s, at most %(limit)s") % {
        "had": format_euros(aid.had),
        "waiting": format_euros(aid.waiting),
        "asked": weighed.in_words(application),
        "limit": format_euros(aid.limit),
    }
    return (Outcome.MET if aid.had + aid.waiting + weighed.amount <= aid.limit else Outcome.NOT_MET), facts


def aid_counted(application: Application, weighed: Weighed) -> AidCounted | None:
    """Return what counts against an amount; None while no limit is laid down or earlier aid was not declared."""
    limit = DeMinimisLimit.objects.filter(valid_from__lte=weighed.on).order_by("-valid_from").first()
    if limit is None or application.declared_aid is None:
        return None
    awarded, waiting = aid_of_others(application, weighed)
    return AidCounted(application.declared_aid + awarded, waiting, limit.amount)


def check_declared(application: Application) -> None:
    """Refuse an award to who acts as an undertaking while its declaration of earlier aid is not there, in writing.

    No deviation passes it: de-minimis aid is granted only after a declaration in written or electronic form
    (Regulation (EU) 2023/2831, article 7 paragraph 4). What somebody said on the telephone is none. What is taken
    over was granted elsewhere. Raises DeclarationMissing or DeclarationNotWritten.
    """
    if taken_over_from() or basis_of(application) not in DECLARED:
        return
    if application.declared_aid is None:
        raise DeclarationMissing(case=application.case_number)
    if _is_filed(application) is False:
        raise DeclarationNotWritten(case=application.case_number, declared=application.declared_aid)


def _is_filed(application: Application) -> bool | None:
    """Whether the declaration is a document of the case; None where the scheme version has no such type."""
    items = [item for item in documents.checklist(application) if item.requirement.code == DECLARATION]
    return any(item.documents for item in items) if items else None


def of_dossier(application: Application) -> list[DeclarationNotFiled]:
    """Return that nobody sees whether the declaration is in the dossier: the version has no such type of document.

    Then a reason says which document it is. Where there is such a type, `check_declared` refuses.
    """
    declared = application.declared_aid
    if declared is None or basis_of(application) not in DECLARED or _is_filed(application) is not None:
        return []
    return [DeclarationNotFiled(declared=declared)]


def aid_of_others(application: Application, weighed: Weighed) -> tuple[Decimal, Decimal]:
    """Return what the undertaking got on other cases and what is proposed for it on others, in euros.

    Awards count from the receipt on, three years back at most: what was awarded earlier is in the declaration. Of the
    proposals those before this one count, so that the first of two goes first; all of them while there is none.
    """
    since = max(application.received_on, years_before(weighed.on, AID_YEARS))
    cases = Application.objects.filter(applicant__in=companies_of(application.applicant_id)).exclude(pk=application.pk)
    awards = cases.filter(status__in=GRANTED, decided_on__gte=since, decided_on__lte=weighed.on)
    proposals = Proposal.objects.filter(application__in=cases, state=ProposalState.OPEN, kind__in=AWARDS)
    if weighed.proposal is not None:
        proposals = proposals.filter(pk__lt=weighed.proposal.pk)
    given = Coalesce("settled_amount", "awarded_amount")  # less than was awarded, once it is settled at less
    got = {case: amount or ZERO for case, amount in awards.values_list("pk", given)} | _in_loans(awards)
    asked = {case: amount or ZERO for case, amount in proposals.values_list("application", "amount")}
    no_aid = not_de_minimis({*got, *asked})
    return tuple(  # type: ignore[return-value]
        sum((amount for case, amount in rows.items() if case not in no_aid), ZERO) for rows in (got, asked)
    )


def _in_loans(awards: ApplicationQuerySet) -> dict[int, Decimal]:
    """Return the aid in loans (euros), by their cases: of each what counts of its principal."""
    loans = list(awards.filter(part=Part.LOAN).prefetch_related("loan_agreements", "loan_checks", "loan_starts"))
    rates = list(ReferenceRate.objects.all()) if loans else []
    return {case.pk: loan_aid.aid_of(case, case.awarded_amount or ZERO, rates).counted for case in loans}


def companies_of(organisation: int) -> list[int]:
    """Return the ids of the companies that are one undertaking with an organisation, itself among them.

    Each with its other records, where two people said that these are one applicant.
    """
    records = same_applicants.records_of(organisation)
    together = Q(undertaking__members__organisation__in=records)
    others = UndertakingMember.objects.filter(together).values_list("organisation", flat=True)
    return list(same_applicants.with_records({*records, *others}))


class DeclaredMore(NamedTuple):
    """What an undertaking declares with a case, and the more that it declared with others; amounts in euros."""

    declared: Decimal
    before: Decimal
    cases: list[str]


def declared_more(application: Application) -> DeclaredMore | None:
    """Return the most that the undertaking declared with other cases of the last three years, and the cases.

    None unless that is more than it declares here, where it counts. Aid goes out of the three years by itself
    (Regulation (EU) 2023/2831, article 3 paragraph 2), so less can be true: somebody has to say why it is.
    """
    declared, answer = application.declared_aid, answer_to(application, CaseQuestion.UNDERTAKING)
    if declared is None or answer is None or answer.answer != CaseAnswerValue.YES:
        return None
    if basis_of(application) not in (None, AidBasis.DE_MINIMIS):
        return None
    others = (
        Application.objects.standing()
        .filter(
            applicant__in=companies_of(application.applicant_id),
            received_on__gte=years_before(application.received_on, AID_YEARS),
            received_on__lte=application.received_on,
            declared_aid__gt=declared,
        )
        .exclude(pk=application.pk)
    )
    found = list(others.order_by("-declared_aid", "pk"))
    most = found[0].declared_aid if found else None
    return None if most is None else DeclaredMore(declared, most, [other.case_number for other in found])


def judged_otherwise(application: Application) -> list[str]:
    """Return the cases, this one included, in which somebody judged that the applicant does act as an undertaking.

    Empty unless it was judged not to act as one here: then no aid is counted. Of its cases of the last three years.
    """
    answer = answer_to(application, CaseQuestion.UNDERTAKING)
    if answer is None or answer.answer != CaseAnswerValue.NO:
        return []
    found = [application.case_number] if any(row.answer == CaseAnswerValue.YES for row in _judged(application)) else []
    since = years_before(application.received_on, AID_YEARS)
    rows = CaseAnswer.objects.filter(
        application__applicant__in=companies_of(application.applicant_id),
        application__received_on__gte=since,
        question=CaseQuestion.UNDERTAKING,
    ).exclude(application=application)
    latest = dict(rows.order_by("pk").values_list("application__case_number", "answer"))
    return [*found, *sorted(case for case, said in latest.items() if said == CaseAnswerValue.YES)]


def _judged(application: Application) -> list[CaseAnswer]:
    return [row for row in application.answers.all() if row.question == CaseQuestion.UNDERTAKING]


def not_de_minimis(cases: Collection[int]) -> set[int]:
    """Of these cases those of which somebody judged that they are no de-minimis aid: no aid, or aid on another ground.

    Aid for a service of general economic interest has a maximum of its own, and is not counted here either.
    """
    rows = CaseAnswer.objects.filter(application__in=cases, question=CaseQuestion.UNDERTAKING).order_by("pk")
    answers = dict(rows.values_list("application", "answer"))
    bases = dict(
        AidAssessment.objects.filter(application__in=cases).order_by("pk").values_list("application", "basis")
    )
    no_undertaking = {case for case, answer in answers.items() if answer == CaseAnswerValue.NO}
    elsewhere = {case for case, basis in bases.items() if basis not in (AidBasis.DE_MINIMIS, AidBasis.NONE)}
    without = {case for case, basis in bases.items() if basis == AidBasis.NONE and case not in answers}
    return no_undertaking | elsewhere | without


def years_before(day: date, years: int) -> date:
    """Return the same day so many years earlier; 28 February for a 29th that was not there."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)
