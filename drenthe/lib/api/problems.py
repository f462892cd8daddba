"""Errors of the API as application/problem+json (RFC 9457, NL API Design Rules)."""

from typing import Any

from django.core.exceptions import PermissionDenied as DjangoPermissionDenied
from django.core.exceptions import ValidationError as DjangoValidationError
from django.http import Http404, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework import status
from rest_framework.exceptions import APIException, PermissionDenied, ValidationError
from rest_framework.response import Response
from rest_framework.views import exception_handler

from drenthe.lib.refusals import Refusal
from drenthe.lib.requests import request_ids
from drenthe.lib.requests.not_found import NotFoundWithReason

# The library has these in English only, as the standard names them.
TITLES = {
    400: gettext_lazy("Invalid input"),
    401: gettext_lazy("Not signed in"),
    403: gettext_lazy("Not allowed"),
    404: gettext_lazy("Not found"),
    405: gettext_lazy("This cannot be done here"),
    406: gettext_lazy("Not available in this form"),
    412: gettext_lazy("Changed since you read it"),
    415: gettext_lazy("This form of input is not read"),
    428: gettext_lazy("The version is missing"),
    429: gettext_lazy("Too many requests"),
}


def problem(error: Exception, context: dict[str, Any]) -> Response | None:
    """Return an error as problem+json: 409 for a rule that refuses, 400 with the places for bad input."""
    if isinstance(error, Refusal):
        return _problem(status.HTTP_409_CONFLICT, _("This is not allowed by a rule."), str(error), code=error.code)
    if isinstance(error, DjangoValidationError):
        error = ValidationError(error.message_dict if hasattr(error, "error_dict") else error.messages)
    response = exception_handler(error, context)
    if response is None:
        return None
    if isinstance(error, ValidationError):
        detail = _("The input cannot be used: see “errors”.")
        answer = _problem(response.status_code, _("Invalid input"), detail, errors=response.data)
    else:
        title = TITLES.get(response.status_code, response.status_text)
        answer = _problem(response.status_code, str(title), _detail(error, response))
    for name, value in response.headers.items():
        answer.headers.setdefault(name, value)
    return answer


def _detail(error: Exception, response: Response) -> str:
    """What is wrong, in the language of the caller; a page that is not there for no reason of its own says just that.

    Django's own words for that name a model, in English.
    """
    if isinstance(error, PermissionDenied | DjangoPermissionDenied) and not _is_said(error):
        return _("Your role does not include this. Ask a functional administrator who may do it.")
    if isinstance(error, Http404) and not isinstance(error, NotFoundWithReason):
        return _("There is nothing at this address that you can see.")
    if isinstance(error, APIException):
        return str(error.detail)
    return str(error) or str(response.data["detail"])


def _is_said(error: Exception) -> bool:
    """Whether a refusal of access has words of its own."""
    if isinstance(error, APIException):
        return str(error.detail) != str(error.default_detail)
    return bool(str(error))


def problem_answer(status_code: int, title: str, detail: str, **more: Any) -> JsonResponse:
    """Return a problem from where the API's own views were not reached, in the same form."""
    return JsonResponse(
        _content(status_code, title, detail, **more), status=status_code, content_type="application/problem+json"
    )


def _problem(status_code: int, title: str, detail: str, **more: Any) -> Response:
    return Response(
        _content(status_code, title, detail, **more), status=status_code, content_type="application/problem+json"
    )


def _content(status_code: int, title: str, detail: str, **more: Any) -> dict[str, Any]:
    """`instance` is the name of the request, which is in every line of the log about it."""
    return {"status": status_code, "title": title, "detail": detail, "instance": request_ids.current(), **more}


def refused(*, code: str, said: Any, where: str) -> JsonResponse:
    """Answer 403 to a program outside the API's own views: what is missing, and where somebody puts it right."""
    return problem_answer(403, _("Not allowed"), str(said), code=code, where=where)
