"""How the API speaks (NL API Design Rules): camelCase and pages. Errors: drenthe.lib.api.problems."""

import re
from collections.abc import Mapping
from json import JSONDecodeError
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers
from rest_framework.exceptions import APIException, ParseError
from rest_framework.pagination import PageNumberPagination
from rest_framework.parsers import JSONParser
from rest_framework.renderers import JSONRenderer

from drenthe.lib.requests.entity_tags import ChangedSince, Seen, entity_tag, lock

MOST_NAMED = 20  # unknown names in one answer


def camelize(value: Any) -> Any:
    """Return the data with camelCase keys; texts and lists of texts are left alone."""
    if isinstance(value, Mapping):
        return {_camel(str(key)): camelize(item) for key, item in value.items()}
    return [camelize(item) for item in value] if isinstance(value, list | tuple) else value


def _camel(key: str) -> str:
    return re.sub(r"_([a-z0-9])", lambda match: match[1].upper(), key)


def underscore(value: Any) -> Any:
    """Return the data with under_scored keys."""
    if isinstance(value, Mapping):
        return {underscored(str(key)): underscore(item) for key, item in value.items()}
    return [underscore(item) for item in value] if isinstance(value, list) else value


def underscored(key: str) -> str:
    """Return a camelCase name as it is called in Python."""
    return re.sub(r"(?<!^)([A-Z])", r"_\1", key).lower()


class CamelCaseJSONRenderer(JSONRenderer):
    """Writes camelCase keys."""

    def render(self, data: Any, accepted_media_type: str | None = None, renderer_context: Any = None) -> bytes:
        """Return the JSON; a problem goes out as application/problem+json."""
        return super().render(camelize(data), accepted_media_type, renderer_context)


class CamelCaseJSONParser(JSONParser):
    """Reads camelCase keys."""

    def parse(self, stream: Any, media_type: str | None = None, parser_context: Any = None) -> Any:
        """Return the data with the keys of the serializers. Raises ParseError (400) for what is no readable JSON."""
        try:
            return underscore(super().parse(stream, media_type, parser_context))
        except RecursionError as error:
            raise ParseError(_("The JSON is nested too deeply to be read.")) from error
        except ParseError as error:  # the library says it in English only
            raise ParseError(_unreadable(error.__context__)) from error


def _unreadable(error: BaseException | None) -> str:
    """Where JSON stops being JSON, as far as that is known."""
    if isinstance(error, JSONDecodeError):
        where = {"line": error.lineno, "column": error.colno}
        return gettext("This is not JSON that can be read: see line %(line)s, column %(column)s.") % where
    return gettext("This is not JSON that can be read.")


class Given(serializers.Serializer):
    """What a caller sends: a name that it does not have is refused, so that nothing is dropped in silence."""

    def to_internal_value(self, data: Any) -> Any:
        """Return the values. Raises ValidationError (400) at each name that is not known."""
        unknown = [str(name) for name in data if name not in self.fields] if isinstance(data, Mapping) else []
        if unknown:
            said = _("This is not known here. The names are in the description of the API.")
            raise serializers.ValidationError({name[:40]: [said] for name in unknown[:MOST_NAMED]})
        return super().to_internal_value(data)


class VersionMissing(APIException):
    """An act on a thing does not say which version it saw (RFC 6585, section 3)."""

    status_code = 428
    default_detail = _("Send If-Match with the ETag of what you read: it says which version this is about.")


class VersionOutdated(APIException):
    """An act was based on a version that is no longer the current one (RFC 9110, 15.5.13)."""

    status_code = 412


class NamesVersion:
    """A view set of which each act names the version it saw: ETag on what is read, If-Match on what acts."""

    request: Any

    def require_current(self, row: Model) -> None:
        """Refuse an act on a row that has changed since it was read. Raises VersionMissing or VersionOutdated."""
        given = self.request.headers.get("If-Match", "").strip().removeprefix("W/").strip('"')
        if not given or given == "*":  # any version will do: that is what this is there to prevent
            raise VersionMissing
        seen = Seen(type(row), str(row.pk), given)
        lock([seen])
        try:
            seen.check()
        except ChangedSince as refusal:
            raise VersionOutdated(str(refusal)) from refusal

    def finalize_response(self, request: Any, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Name the version of the one thing that is answered."""
        response = super().finalize_response(request, response, *args, **kwargs)  # type: ignore[misc]
        if (row := getattr(self, "shown", None)) is not None and response.status_code < 300:
            response["ETag"] = f'"{entity_tag(row)}"'
        return response


class Pages(PageNumberPagination):
    """Fifty rows a page; `pageSize` up to 500."""

    page_size_query_param = "pageSize"
    max_page_size = 500


def camelize_schema(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:  # noqa: FBT001 -- drf-spectacular calls it so
    """Give the properties and parameters in the OpenAPI document the names that go over the line."""
    for operation in _operations(result):
        for parameter in operation.get("parameters", []):
            if parameter["in"] == "query":
                parameter["name"] = _camel(parameter["name"])
    for schema in result.get("components", {}).get("schemas", {}).values():
        if "properties" in schema:
            schema["properties"] = {_camel(key): value for key, value in schema["properties"].items()}
        if "required" in schema:
            schema["required"] = [_camel(key) for key in schema["required"]]
    return result


def describe_problems(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:  # noqa: FBT001 -- drf-spectacular calls it so
    """Say in the OpenAPI document which problems each operation can answer with (drenthe.lib.api.problems).

    And that an act on something names the version that was read of it.
    """
    result.setdefault("components", {}).setdefault("schemas", {})["Problem"] = PROBLEM
    schema = {"$ref": "#/components/schemas/Problem"}
    for method, operation in _by_method(result):
        changes = "requestBody" in operation or method == "post"  # an act may ask nothing besides
        places = {parameter["in"] for parameter in operation.get("parameters", [])}
        codes = {"403": "Not signed in, or not allowed."}
        if changes or "query" in places:
            codes["400"] = "Bad input: see errors."
        if "path" in places:
            codes["404"] = "This does not exist."
        if changes:
            codes["409"] = "A rule does not allow this: see detail and code."
            codes["422"] = "The Idempotency-Key was used before for another request."
        if changes and "path" in places:
            codes["412"] = "It has changed since you read it: see detail."
            codes["428"] = "If-Match is missing."
            operation["parameters"].append(VERSION)
        for code, description in codes.items():
            operation["responses"][code] = {
                "description": description,
                "content": {"application/problem+json": {"schema": schema}},
            }
    return result


VERSION = {
    "in": "header",
    "name": "If-Match",
    "required": True,
    "description": "The ETag of what you read: the version that this is about.",
    "schema": {"type": "string"},
}
PROBLEM = {
    "type": "object",
    "description": "An error (RFC 9457).",
    "properties": {
        "status": {"type": "integer"},
        "title": {"type": "string"},
        "detail": {"type": "string"},
        "instance": {"type": "string", "description": "The name of the request, as it is in the log."},
        "code": {"type": "string", "description": "The rule that refuses, by its stable name (409)."},
        "errors": {"type": "object", "additionalProperties": {}, "description": "What is wrong, by place (400)."},
    },
    "required": ["status", "title", "detail"],
}


def _operations(result: dict[str, Any]) -> list[dict[str, Any]]:
    return [operation for _method, operation in _by_method(result)]


def _by_method(result: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [
        (method, operation)
        for methods in result.get("paths", {}).values()
        for method, operation in methods.items()
        if isinstance(operation, dict) and "responses" in operation
    ]
