"""What an act on a case is in the API: an address of its own, by the service that its form on screen calls too."""

from collections.abc import Callable
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from drenthe.lib.requests.fresh import needs_fresh_sign_in
from subsidies.api import serializers as shapes
from subsidies.services.acts.case_acts import CASE_ACTS


def rights_of_acts() -> dict[str, str | tuple[str, ...]]:
    """Return the rights of which one is needed for each act, by the name of its action."""
    return {act.slug.replace("-", "_"): act.rights for act in CASE_ACTS.values()}


def case_act(slug: str, service: Callable[..., Any], shape: type[serializers.Serializer], says: str) -> Any:
    """Return the action that carries out an act with a service; one that binds asks again who calls."""
    binds = slug in CASE_ACTS and CASE_ACTS[slug].binds

    def carry_out(self: Any, request: Request, case_number: str) -> Response:
        return self.carry_out(service, shape)

    carry_out.__name__, carry_out.__doc__ = slug.replace("-", "_"), says
    act = action(detail=True, methods=["post"], url_path=slug)(carry_out)
    act.service, act.shape = service, shape  # type: ignore[attr-defined]
    act = extend_schema(request=shape, responses=shapes.ApplicationSerializer)(act)
    return needs_fresh_sign_in(act) if binds else act
