"""Reads, and named actions that call a service."""

from collections.abc import Callable
from typing import Any, NoReturn, cast

from django.db.models import Q
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import mixins, serializers, status, viewsets
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from drenthe.accounts.models import User
from drenthe.lib.api.conventions import NamesVersion
from drenthe.lib.refusals import Refusal
from drenthe.lib.screens.filters import refuse_unknown
from drenthe.lib.screens.paging import MOST_COLLEAGUES
from subsidies.api import recovery as recovery_shapes
from subsidies.api import schemes as of_schemes
from subsidies.api import serializers as shapes
from subsidies.api.act_shapes import ActNowSerializer, ChoicesSerializer, as_act, steps_of
from subsidies.api.acts import EVERY_ACT, CaseActs
from subsidies.api.decisions import DayAskedSerializer, LetterToSignSerializer
from subsidies.api.objections import ObjectionSerializer, as_shape
from subsidies.api.state_aid import StateAidSerializer
from subsidies.enums import CheckCode
from subsidies.filters import ApplicationFilter
from subsidies.models import Application, Ceiling, Obligation, RefusalGround, Scheme
from subsidies.services.acts.acts_now import acts_now
from subsidies.services.acts.case_acts import CASE_ACTS
from subsidies.services.application import corrections, documents
from subsidies.services.application.intake import enter
from subsidies.services.assessment import cost_sheet
from subsidies.services.case import persons, seeing
from subsidies.services.case.act_refusals import NotYourAct
from subsidies.services.ceilings import budget
from subsidies.services.decisions import proposals, signing
from subsidies.services.decisions.people import hearers
from subsidies.services.dossier import case_page
from subsidies.services.letters import untold
from subsidies.services.letters.named_articles import to_choose
from subsidies.services.objections.objections_open import shown_of
from subsidies.services.payments import reversals
from subsidies.services.payments.other_debts import TO_WHOM
from subsidies.services.recovery import receipts
from subsidies.services.state_aid import aid_entries
from subsidies.services.terms import deadlines


class SchemeViewSet(viewsets.ReadOnlyModelViewSet):
    """The schemes, with every version and parameter."""

    queryset = Scheme.objects.prefetch_related("versions__parameters")
    serializer_class = of_schemes.SchemeSerializer
    lookup_field = "code"
    lookup_value_regex = r"[\w-]+"


class CeilingViewSet(viewsets.GenericViewSet):
    """The figures of every ceiling, today or as of a day."""

    queryset = Ceiling.objects.all()
    serializer_class = of_schemes.CeilingFiguresSerializer

    @extend_schema(
        parameters=[OpenApiParameter("asOf", type={"type": "string", "format": "date"})],
        responses=of_schemes.CeilingFiguresSerializer(many=True),
    )
    def list(self, request: Request) -> Response:
        """The figures at the end of a day (`asOf`), today unless said."""
        refuse_unknown(request, {"as_of", "format"})
        as_of = timezone.localdate()
        if "asOf" in request.query_params:
            asked = of_schemes.AsOfSerializer(data={"as_of": request.query_params["asOf"]})
            asked.is_valid(raise_exception=True)
            as_of = asked.validated_data["as_of"]
        return Response(self.get_serializer(budget.figures(as_of=as_of), many=True).data)


class ApplicationViewSet(
    CaseActs, NamesVersion, mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet
):
    """Applications. Every change is a named action that calls a service."""

    def permission_denied(self, request: Request, message: str | None = None, code: str | None = None) -> NoReturn:
        """Say of an act who does it, as its page does. Raises PermissionDenied (403) or NotAuthenticated."""
        act = CASE_ACTS.get(str(self.action or "").replace("_", "-"))
        said = message if act is None else str(NotYourAct(act=act.label))
        super().permission_denied(request, message=said, code=code)

    queryset = Application.objects.with_applicants()
    serializer_class = shapes.ApplicationSerializer
    filterset_class = ApplicationFilter
    lookup_field = "case_number"
    lookup_value_regex = r"[\w-]+"
    required_permissions = {
        **CaseActs.required_permissions,
        "ledger": seeing.Fact.BOOKING,
        "receipts": seeing.Fact.BOOKING,
        "events": "subsidies.view_caseevent",
        "objections": seeing.Fact.OBJECTION,
        "state_aid": "subsidies.view_decision",
        "create": "subsidies.receive_application",
        "choices": EVERY_ACT,
        "letter_to_sign": "subsidies.decide_application",
    }

    def get_object(self) -> Any:
        """The case, whose version goes along as ETag."""
        self.shown = super().get_object()
        return self.shown

    @extend_schema(request=shapes.ReceiveSerializer, responses={201: shapes.ReceivedSerializer})
    def create(self, request: Request) -> Response:
        """Receive an application.

        One that looks like an earlier one (the same applicant and scheme, for the same subject or project) is refused
        with 409 and the code MaybeDuplicate, which names the earlier cases; unless `isNoDuplicate` is true. That
        very one sent again (the same amount and moment of receipt too) is refused all the same: ReceivedAlready.
        """
        values = self._read(shapes.ReceiveSerializer)
        application = enter(actor=cast("User", request.user), **values)
        return Response(
            shapes.ReceivedSerializer(application, context=self.get_serializer_context()).data,
            status=status.HTTP_201_CREATED,
        )

    @extend_schema(responses=shapes.LedgerEntrySerializer(many=True))
    @action(detail=True, pagination_class=None, filterset_class=None)
    def ledger(self, request: Request, case_number: str) -> Response:
        """The bookings of a case."""
        entries = self.get_object().ledger.select_related("share__source")
        return Response(shapes.LedgerEntrySerializer(entries, many=True).data)

    @extend_schema(responses=recovery_shapes.ReceiptSerializer(many=True))
    @action(detail=True, pagination_class=None, filterset_class=None)
    def receipts(self, request: Request, case_number: str) -> Response:
        """What came in of what was to be repaid, each divided over costs, default interest and the debt (Awb 4:92)."""
        case = self.get_object()
        return Response(recovery_shapes.ReceiptSerializer(receipts.received(application=case), many=True).data)

    @extend_schema(responses=shapes.EventSerializer(many=True))
    @action(detail=True, pagination_class=None, filterset_class=None)
    def events(self, request: Request, case_number: str) -> Response:
        """The dossier of a case, without what you do not see: accounts, and objections."""
        case = self.get_object()
        persons.check_may_see(request.user, case)
        return Response(
            shapes.EventSerializer(
                seeing.events_for(request.user, case.events.select_related("actor")), many=True
            ).data
        )

    @extend_schema(responses=ObjectionSerializer(many=True))
    @action(detail=True, pagination_class=None, filterset_class=None)
    def objections(self, request: Request, case_number: str) -> Response:
        """The objections of a case as they stand today, each with what happened to it."""
        case = self.get_object()
        persons.check_may_see(request.user, case)
        rows = shown_of(case, on=timezone.localdate(), extra=deadlines.free_days())
        return Response(ObjectionSerializer([as_shape(row) for row in rows], many=True).data)

    @extend_schema(responses=StateAidSerializer)
    @action(detail=True, url_path="state-aid", pagination_class=None, filterset_class=None)
    def state_aid(self, request: Request, case_number: str) -> Response:
        """The state aid of a case as it stands today: its basis, its entries, and what is still to be entered."""
        case = self.get_object()
        persons.check_may_see(request.user, case)
        return Response(StateAidSerializer(aid_entries.standing(case)).data)

    @extend_schema(responses=ActNowSerializer(many=True))
    @action(detail=True, pagination_class=None, filterset_class=None)
    def acts(self, request: Request, case_number: str) -> Response:
        """Every act on the case as it stands: whether you can do it now, if not what stands in the way, and where."""
        case = self.get_object()
        persons.check_may_see(request.user, case)
        case_page.fetch_for_acts(case)
        found = acts_now(cast("User", request.user), case)
        rows = [as_act(row, self.reverse_action(row.act.slug, args=[case_number])) for row in found]
        return Response(ActNowSerializer(rows, many=True).data)

    @extend_schema(responses=ChoicesSerializer)
    @action(detail=True, pagination_class=None, filterset_class=None)
    def choices(self, request: Request, case_number: str) -> Response:
        """What the acts of the case choose from, each with the value to send."""
        case = self.get_object()
        persons.check_may_see(request.user, case)
        today = timezone.localdate()
        suspensions = case.suspensions.filter(Q(ends_on=None) | Q(ends_on__gte=today))
        grounds = RefusalGround.objects.filter(is_active=True)
        found: dict[str, list[tuple[Any, str]]] = {
            "documents": [(row.pk, row.title) for row in documents.counting(case)],
            "steps": [(key, f"{untold.name_of(row)}, {day}") for key, (row, day) in steps_of(case)],
            "suspensions": [(row.pk, f"{row.get_kind_display()}, {row.starts_on}") for row in suspensions],
            "advices": [(row.pk, f"{row.adviser}, {row.asked_on}") for row in case.advices.filter(received_on=None)],
            "obligations": [(row.pk, row.text) for row in Obligation.objects.filter(decision__application=case)],
            "cost_lines": [
                (row.line.number, f"{row.line.what}, {row.line.asked}") for row in cost_sheet.lines_of(case)
            ],
            "payments": [(row.pk, f"{row.amount}, {row.reference}") for _line, row in reversals.paid_lines(case)],
            "debts": [(row.pk, f"{row.amount}, {row.what}") for row in case.other_debts.prefetch_related(*TO_WHOM)],
            "charges": [(row.step.pk, f"{row.what}, {row.amount}") for row in receipts.beside(case)],
            "bookings": [(row.pk, reversals.name_of(row)) for row in reversals.bookings(case)],
            "decisions": [(row.pk, f"{row.get_kind_display()}, {row.decided_on}") for row in case.decisions.all()],
            "money_steps": [
                (row.pk, f"{row.get_kind_display()}, {row.decided_on}")
                for row in case.money_steps.filter(decided_on__isnull=False).select_related("application")
            ],
            "penalty_decisions": [(row.pk, str(row.decided_on)) for row in case.penalty_decisions.all()],
            "objections": [(row.pk, f"{row.objector}, {row.received_on}") for row in case.objections.all()],
            "colleagues": [(row.pk, str(row)) for row in hearers()[:MOST_COLLEAGUES]],
            "grounds": [(row.code, f"{row.text} ({row.article})") for row in grounds],
            "criteria": [(row.pk, row.text) for row in case.version.criteria.filter(check_code=CheckCode.MANUAL)],
            "unmet": [
                (row.criterion.text, f"{row.outcome.label}, {row.criterion.article}") for row in to_choose(case)
            ],
        }
        named = {name: [{"value": key, "what": what} for key, what in rows] for name, rows in found.items()}
        return Response(ChoicesSerializer(named).data)

    @extend_schema(
        parameters=[OpenApiParameter("decidedOn", type={"type": "string", "format": "date"})],
        responses=LetterToSignSerializer,
    )
    @action(detail=True, url_path="letter-to-sign", pagination_class=None, filterset_class=None)
    def letter_to_sign(self, request: Request, case_number: str) -> Response:
        """The letter that you sign when you decide on a day (`decidedOn`), today unless said; see `decide`."""
        refuse_unknown(request, {"decided_on", "format"})
        day = timezone.localdate()
        if "decidedOn" in request.query_params:
            asked = DayAskedSerializer(data={"decided_on": request.query_params["decidedOn"]})
            asked.is_valid(raise_exception=True)
            day = asked.validated_data["decided_on"]
        application = self.get_object()
        proposal = proposals.waiting_proposal(application)
        letter = signing.letter_of(proposal, on=day, actor=cast("User", request.user))
        if isinstance(letter, Refusal):
            raise letter
        said = {"subject": letter.subject, "paragraphs": [block.text for block in letter.blocks]}
        said |= {"remedy": list(letter.remedy), "fingerprint": letter.fingerprint}
        return Response(LetterToSignSerializer(said).data)

    @extend_schema(request=shapes.CorrectSerializer, responses=shapes.CorrectedSerializer)
    @action(detail=True, methods=["post"])
    def correct(self, request: Request, case_number: str) -> Response:
        """Correct the application before the decision; with `preview` only say what that would change."""
        application, values = self.get_object(), self._read(shapes.CorrectSerializer)
        self.require_current(application)
        carry_out = corrections.effects_of if values.pop("preview") else corrections.correct
        corrected = carry_out(application, actor=cast("User", request.user), **values)
        case = self.get_object()
        case.changes, case.effects = corrected.changes, corrected.effects
        return Response(shapes.CorrectedSerializer(case, context=self.get_serializer_context()).data)

    def carry_out(self, service: Callable[..., Any], shape: type[serializers.Serializer]) -> Response:
        """Carry out an act on the case with what was sent, and answer with the case as it stands."""
        application = self.get_object()
        values = self._read(shape, application)
        self.require_current(application)
        service(application, actor=self.request.user, **values)
        return Response(self.get_serializer(self.get_object()).data)

    def _read(self, shape: type[serializers.Serializer], application: Application | None = None) -> dict[str, Any]:
        terms = shape(data=self.request.data, context={"application": application})
        terms.is_valid(raise_exception=True)
        return terms.validated_data
