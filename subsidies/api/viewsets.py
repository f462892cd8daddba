"""Reads, and named actions that call a service."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import mixins, serializers, status, viewsets
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from subsidies.api import serializers as shapes
from subsidies.filters import ApplicationFilter
from subsidies.models import Application, Ceiling, Scheme
from subsidies.services import budget, decisions, payments
from subsidies.services.intake import receive


class SchemeViewSet(viewsets.ReadOnlyModelViewSet):
    """The schemes, with every version and parameter."""

    queryset = Scheme.objects.prefetch_related("versions__parameters")
    serializer_class = shapes.SchemeSerializer
    lookup_field = "code"
    lookup_value_regex = r"[\w-]+"


class CeilingViewSet(viewsets.GenericViewSet):
    """The figures of every ceiling, today or as of a day."""

    queryset = Ceiling.objects.all()
    serializer_class = shapes.CeilingFiguresSerializer

    @extend_schema(
        parameters=[OpenApiParameter("asOf", type={"type": "string", "format": "date"})],
        responses=shapes.CeilingFiguresSerializer(many=True),
    )
    def list(self, request: Request) -> Response:
        """The figures at the end of a day (`asOf`), today unless said."""
        as_of = timezone.localdate()
        if "asOf" in request.query_params:
            asked = shapes.AsOfSerializer(data={"as_of": request.query_params["asOf"]})
            asked.is_valid(raise_exception=True)
            as_of = asked.validated_data["as_of"]
        return Response(self.get_serializer(budget.figures(as_of=as_of), many=True).data)


class ApplicationViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Applications. Every change is a named action that calls a service."""

    queryset = Application.objects.with_names()
    serializer_class = shapes.ApplicationSerializer
    filterset_class = ApplicationFilter
    lookup_field = "case_number"
    lookup_value_regex = r"[\w-]+"
    required_permissions = {
        "ledger": "subsidies.view_ledgerentry",
        "events": "subsidies.view_caseevent",
        "create": "subsidies.receive_application",
        "award": "subsidies.decide_application",
        "refuse": "subsidies.decide_application",
        "withdraw": "subsidies.withdraw_application",
        "pay": "subsidies.pay_application",
    }

    @extend_schema(request=shapes.ReceiveSerializer, responses={201: shapes.ApplicationSerializer})
    def create(self, request: Request) -> Response:
        """Receive an application."""
        values = self._read(shapes.ReceiveSerializer)
        application = receive(actor=request.user, **values)
        return Response(self.get_serializer(application).data, status=status.HTTP_201_CREATED)

    @extend_schema(responses=shapes.LedgerEntrySerializer(many=True))
    @action(detail=True, pagination_class=None, filterset_class=None)
    def ledger(self, request: Request, case_number: str) -> Response:
        """The bookings of a case."""
        entries = self.get_object().ledger.select_related("share__source")
        return Response(shapes.LedgerEntrySerializer(entries, many=True).data)

    @extend_schema(responses=shapes.EventSerializer(many=True))
    @action(detail=True, pagination_class=None, filterset_class=None)
    def events(self, request: Request, case_number: str) -> Response:
        """The dossier of a case."""
        return Response(shapes.EventSerializer(self.get_object().events.select_related("actor"), many=True).data)

    @extend_schema(request=shapes.AwardSerializer, responses=shapes.ApplicationSerializer)
    @action(detail=True, methods=["post"])
    def award(self, request: Request, case_number: str) -> Response:
        """Award, in full or in part."""
        return self._act(decisions.award, shapes.AwardSerializer)

    @extend_schema(request=shapes.RefuseSerializer, responses=shapes.ApplicationSerializer)
    @action(detail=True, methods=["post"])
    def refuse(self, request: Request, case_number: str) -> Response:
        """Refuse."""
        return self._act(decisions.refuse, shapes.RefuseSerializer)

    @extend_schema(request=shapes.WithdrawSerializer, responses=shapes.ApplicationSerializer)
    @action(detail=True, methods=["post"])
    def withdraw(self, request: Request, case_number: str) -> Response:
        """Register a withdrawal by the applicant."""
        return self._act(decisions.withdraw, shapes.WithdrawSerializer)

    @extend_schema(request=shapes.PaySerializer, responses=shapes.ApplicationSerializer)
    @action(detail=True, methods=["post"])
    def pay(self, request: Request, case_number: str) -> Response:
        """Register a payment."""
        return self._act(payments.pay, shapes.PaySerializer)

    def _act(self, service: Callable[..., Application], shape: type[serializers.Serializer]) -> Response:
        service(self.get_object(), actor=self.request.user, **self._read(shape))
        return Response(self.get_serializer(self.get_object()).data)

    def _read(self, shape: type[serializers.Serializer]) -> dict[str, Any]:
        terms = shape(data=self.request.data)
        terms.is_valid(raise_exception=True)
        return terms.validated_data
