"""Example cases for the demonstration: work in every state, relative to today, on the schemes as they are open now.

Everything goes through the services. What lies before today goes through the door of what happened before this system;
the last act of a case is of today, as somebody at a desk would do it. The figures of the year 2024 stay as they are.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import take_over
from drenthe.lib.documents.typesetting import typeset
from projects.models import Municipality
from subsidies.enums import CaseAnswerValue, CaseQuestion, DecisionKind, Outcome, Part, Phase
from subsidies.models import Application, Document, RefusalGround, Scheme
from subsidies.services.application import answers, completeness, documents, intake
from subsidies.services.application.applicants import NewApplicant
from subsidies.services.assessment import assessment, hearing
from subsidies.services.decisions import decisions, proposals
from subsidies.services.state_aid.deminimis import DECLARATION

TITLE = "Voorbeeld: "
SOURCE = "Voorbeeld voor een demonstratie"
POT, COLLECTIVE, CONVERSION = "knelpuntenpot", "collectief", "transformatie"
SHEET = """
#let facts = json(bytes(sys.inputs.facts))
#set document(title: facts.title)
#set text(font: "Fira Sans", size: 11pt, lang: "nl")
= #facts.title
#facts.text
"""


@dataclass(frozen=True)
class Asked:
    """What somebody asks: which scheme, who, where, for what, how many dwellings and how much, and how long ago."""

    scheme: str
    applicant: str
    kind: str
    town: str
    title: str
    amount: str
    days_ago: int
    dwellings: int | None = None
    phase: str = Phase.NONE
    part: str = Part.GRANT

    def in_phase(self, phase: str, *, part: str = Part.GRANT) -> "Asked":
        """The same, of a scheme with phases."""
        return replace(self, phase=phase, part=part)


@dataclass(frozen=True)
class Desk:
    """Who works on the examples, and today."""

    officer: User
    colleague: User
    decider: User
    before: User  # who decided before, so that another can decide on an objection
    finance: User
    lawyer: User
    today: date

    def ago(self, days: int) -> date:
        """So many days before today."""
        return self.today - timedelta(days=days)

    def ahead(self, days: int) -> date:
        """So many days after today."""
        return self.today + timedelta(days=days)

    def receive(self, asked: Asked, *, by: User | None = None, without: tuple[str, ...] = ()) -> Application:
        """An application with its documents, but for some that lack; it belongs to who keyed it in."""
        by, municipality = by or self.officer, Municipality.objects.get(name=asked.town)
        amount, day = Decimal(asked.amount), self.ago(asked.days_ago)
        applicant = NewApplicant(
            asked.applicant,
            asked.kind,
            contact_name="J. de Vries",
            contact_email="info@voorbeeld.example",
            contact_phone="0592 000 000",
            address=f"Brink {len(asked.title)}\n9401 HS {asked.town}",
        )
        with self._past(asked.days_ago):
            case = intake.receive(
                Scheme.objects.get(code=asked.scheme),
                applicant=applicant,
                municipality=municipality,
                title=f"{TITLE}{asked.title}",
                requested_amount=amount,
                received_at=min(timezone.make_aware(datetime.combine(day, time(10, 15))), timezone.now()),
                part=asked.part,
                phase=asked.phase,
                dwellings=asked.dwellings,
                projects=[f"{TITLE}{asked.title}"],
                plan=intake.Plan(
                    total_costs=amount * 3,
                    own_contribution=amount,
                    declared_aid=Decimal(0) if asked.kind == "developer" else None,
                    cofinancers=[(f"Gemeente {asked.town}", amount)],
                ),
                is_example=True,
                actor=by,
            )
            wanted = Q(is_mandatory=True) | (Q(code=DECLARATION) if asked.kind == "developer" else Q())
            for required in case.version.required_documents.filter(wanted).exclude(code__in=without):
                self.file(case, required.name, days_ago=asked.days_ago, requirement=required, by=by)
        return case

    def file(
        self, case: Application, title: str, *, days_ago: int = 0, by: User | None = None, **more: Any
    ) -> Document:
        """A page in the dossier, which came in on a day."""
        text = f"{case.title}. Dit is een voorbeeld: wat hier staat is verzonnen."
        made_at = timezone.make_aware(datetime.combine(self.ago(days_ago), time(9)))
        page = typeset(SHEET, {"title": title, "text": f"{case.case_number}: {text}"}, made_at=made_at)
        with self._past(days_ago):
            version = documents.add_version(
                case,
                file=ContentFile(page),
                name=f"{title}.pdf",
                received_on=self.ago(days_ago),
                actor=by or self.officer,
                **more,
            )
        return version.document

    def assess(self, case: Application, *, days_ago: int, by: User | None = None) -> Application:
        """The case is complete since a day, and a person judged what a person judges."""
        by = by or self.officer
        with self._past(days_ago):
            case = completeness.start_assessment(case, complete_on=self.ago(days_ago), actor=by)
        is_company = case.applicant.kind == "developer"
        answers.answer(
            case,
            question=CaseQuestion.UNDERTAKING,
            answer=CaseAnswerValue.YES if is_company else CaseAnswerValue.NO,
            reason="De aanvrager bouwt voor de markt." if is_company else "De aanvrager biedt niets aan op een markt.",
            actor=by,
        )
        for criterion in case.version.criteria.filter(check_code="manual"):
            reason = "Zie het projectplan: dit onderdeel is daar onderbouwd."
            assessment.judge(case, criterion, outcome=Outcome.MET, reason=reason, no_interest=True, actor=by)
        return Application.objects.get(pk=case.pk)

    def propose(self, case: Application, *, amount: str = "", by: User | None = None, **more: Any) -> Application:
        """An award as asked, or of less with a reason and a ground."""
        awarded = Decimal(amount) if amount else case.requested_amount
        proposals.propose(
            case,
            kind=DecisionKind.AWARD,
            amount=awarded,
            terms=self.terms(awarded, **more.pop("terms", {})),
            deviation=DEVIATION,
            no_interest=True,
            actor=by or self.officer,
            **more,
        )
        return Application.objects.get(pk=case.pk)

    def propose_refusal(self, case: Application, *, by: User | None = None, **more: Any) -> Application:
        """A refusal on what the scheme asks: a person judged it as not met."""
        criterion = case.version.criteria.filter(check_code="manual").earliest("position", "pk")
        why = "Het plan laat niet zien dat er woningen bij komen."
        actor = by or self.officer
        assessment.judge(case, criterion, outcome=Outcome.NOT_MET, reason=why, no_interest=True, actor=actor)
        proposals.propose(
            case,
            kind=DecisionKind.REFUSAL,
            reason="Het plan laat niet zien dat er woningen bij komen.",
            grounds=[RefusalGround.objects.get(code="scheme-criteria")],
            terms=self.terms(Decimal(0), criteria=[{"text": criterion.text, "article": "artikel 6"}]),
            deviation=DEVIATION,
            no_interest=True,
            actor=by or self.officer,
            **more,
        )
        return Application.objects.get(pk=case.pk)

    def terms(self, amount: Decimal, **more: Any) -> dict[str, Any]:
        """What the letter says besides; from the second tier on with one advance of half the amount."""
        half = str((amount / 2).quantize(Decimal("0.01")))
        advances = [{"due_on": self.ahead(60).isoformat(), "amount": half}] if amount >= TIER_2 else None
        return {
            "award_article": "artikel 3",
            "activities": "Het plan uitwerken, de grond bouwrijp maken en de woningen bouwen.",
            "activities_from": self.today,
            "activities_until": self.ahead(365),
            "view_answer": "",
            "advances": advances,
            "ground_articles": {},
            **more,
        }

    def sign(self, case: Application, *, days_ago: int = 0, by: User | None = None) -> Application:
        """Decided as proposed; of before today it counts as sent on that day."""
        waiting = proposals.waiting_proposal(case)
        with self._past(days_ago):
            decisions.sign(waiting, decided_on=self.ago(days_ago), no_interest=True, actor=by or self.decider)
        return Application.objects.get(pk=case.pk)

    def awarded(
        self,
        asked: Asked,
        *,
        days_ago: int,
        obligations: list[dict[str, Any]] | None = None,
        terms: dict[str, Any] | None = None,
    ) -> Application:
        """An award that was told so many days ago; `terms` are what its letter says otherwise."""
        case = self.assess(self.receive(asked), days_ago=asked.days_ago - 3)
        with take_over(SOURCE):
            case = self.propose(case, obligations=obligations or [], terms=terms or {})
        return self.sign(case, days_ago=days_ago, by=self.before)

    def need_not_be_heard(self, case: Application, *, by: User | None = None) -> None:
        """The intention rests on what the applicant said itself (Awb 4:12)."""
        hearing.waive(
            case,
            exception="own_facts",
            explanation="Alles wat wij voor dit besluit gebruiken, komt uit uw aanvraag.",
            actor=by or self.officer,
        )

    def hear(self, case: Application, *, days_ago: int) -> None:
        """The recipient was asked for a view, and gave it a few days later."""
        with take_over(SOURCE):
            hearing.invite_view(
                case,
                intention="Wij zijn van plan de subsidie lager vast te stellen.",
                invited_on=self.ago(days_ago),
                due_on=self.ago(days_ago - 7),
                actor=self.colleague,
            )
            hearing.receive_view(
                case,
                view="Wij zijn het ermee eens.",
                received_on=self.ago(days_ago - 4),
                document=self.file(case, "Zienswijze", days_ago=days_ago - 4),
                actor=self.colleague,
            )

    def grounds(self, *codes: str) -> list[RefusalGround]:
        """Grounds by their codes."""
        return list(RefusalGround.objects.filter(code__in=codes))

    def _past(self, days_ago: int) -> Any:
        return take_over(SOURCE) if days_ago else transaction.atomic()


TIER_2 = Decimal("25000.00")
DEVIATION = "Voorbeeld: de regeling is hier niet tot het eind gelezen; het college besliste zo eerder ook."
