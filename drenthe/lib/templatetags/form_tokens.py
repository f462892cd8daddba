"""What every form carries besides its fields. Built into every template, so that no form can forget it.

`{% csrf_token %}` is Django's own, followed by a key of this one form: the same form sent twice is carried out once.
`{% seen thing %}` says which version of a thing the form shows; see drenthe.lib.requests.entity_tags.
"""

import json
import uuid
from typing import Any

from django import template
from django.db.models import Model
from django.forms import BaseForm
from django.template.defaulttags import CsrfTokenNode
from django.utils.html import format_html
from django.utils.safestring import SafeString

from drenthe.lib.requests.entity_tags import Seen

KEY, SEEN, LABELS = "_key", "_seen", "_labels"
register = template.Library()


class FormTokensNode(template.Node):
    """The token against forged requests, the key of the form, and what its fields are called."""

    def render(self, context: template.Context) -> SafeString:
        """Return the hidden fields."""
        key = format_html('<input type="hidden" name="{}" value="{}">', KEY, uuid.uuid4())
        return format_html("{}{}{}", CsrfTokenNode().render(context), key, _labels(context))


def _labels(context: template.Context) -> SafeString:
    """Return what the fields of a form are called, so that a page that gives back what was sent can call them so.

    Of a page without one form of its own all of them: which of them is around the tag is not known here.
    """
    named = context.get("form")
    forms = [form for form in ([named] if named else context.flatten().values()) if isinstance(form, BaseForm)]
    labels = {field.html_name: str(field.label) for form in forms for field in form.visible_fields()}
    if not labels:
        return SafeString("")
    return format_html('<input type="hidden" name="{}" value="{}">', LABELS, json.dumps(labels, ensure_ascii=False))


@register.tag("csrf_token")
def csrf_token(parser: Any, token: Any) -> FormTokensNode:
    """Compile the tag, in place of Django's."""
    return FormTokensNode()


@register.simple_tag(takes_context=True)
def seen(context: dict[str, Any], *rows: Model | str | None) -> SafeString:
    """Return a hidden field for each row that is there: which version of it the form shows.

    A form that comes back with a mistake in it still shows what it showed; one that was outdated shows what is there
    now.
    """
    request = context["request"]
    fields = [
        format_html('<input type="hidden" name="{}" value="{}">', SEEN, _token(request, row))
        for row in rows
        if isinstance(row, Model) and row.pk is not None
    ]
    return SafeString("".join(fields))


@register.simple_tag(takes_context=True)
def seen_token(context: dict[str, Any], row: Model) -> str:
    """Return which version of a row the page shows, for a script that posts it under the name of `{% seen %}`."""
    return _token(context["request"], row)


def _token(request: Any, row: Model) -> str:
    cache = request.__dict__.setdefault("_tokens_of_seen", {})
    key = (type(row), row.pk)
    if key not in cache:
        cache[key] = _shown(request, row).token(request.user)
    return str(cache[key])


def _shown(request: Any, row: Model) -> Seen:
    if request.method != "POST":
        return Seen.of(row)
    posted = [Seen.read(token, request.user) for token in request.POST.getlist(SEEN)]
    mine = next((item for item in posted if item is not None and item.is_of(row)), None)
    now = type(row)._base_manager.filter(pk=row.pk).first()  # noqa: SLF001 -- the row itself was filled from the form
    current = Seen.of(now or row)
    outdated = getattr(request, "outdated", ())
    return current if mine is None or mine in outdated else mine
