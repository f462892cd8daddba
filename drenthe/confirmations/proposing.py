"""An admin whose form proposes instead of saving: for models of which a change must be confirmed."""

from typing import Any

from django.contrib import messages
from django.forms import BaseModelFormSet, ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from drenthe.confirmations.base import Kind, kind_of
from drenthe.confirmations.services import changes
from drenthe.lib.admin.model_admin import ReferenceDataAdmin
from drenthe.lib.refusals import Refusal


class ConfirmedAdmin(ReferenceDataAdmin):
    """The form and its rows are checked as always; then they become a change that another must confirm."""

    asks_fresh_sign_in = True

    def render_change_form(self, request: Any, context: Any, *args: Any, **kwargs: Any) -> Any:
        """With one button, that says what it does: it proposes."""
        one = {"proposes": True, "show_save_and_add_another": False, "show_save_and_continue": False}
        return super().render_change_form(request, {**context, **one}, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001 -- Django's
        """Nothing is saved here."""

    def save_related(self, request: Any, form: Any, formsets: Any, change: bool) -> None:  # noqa: FBT001 -- Django's
        """Propose what the form and its rows say."""
        kind = kind_of(self.model)
        subject = self.model._default_manager.get(pk=form.instance.pk) if change else None  # noqa: SLF001 -- as Django does
        rows = [row for formset in formsets for row in rows_of(kind, formset)]
        changes.propose(kind, subject=subject, fields=fields_of(kind, form), rows=rows, actor=request.user)

    def changeform_view(
        self, request: Any, object_id: Any = None, form_url: str = "", extra_context: Any = None
    ) -> Any:
        """Show a refusal as a sentence above the form, with all that was filled in."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Refusal as refusal:
            request.refusal = str(refusal)
            return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(self, request: Any, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:  # noqa: FBT001, FBT002 -- Django's
        """With what was refused, as a fault of the whole form."""
        form = super().get_form(request, obj, change, **kwargs)
        refusal = getattr(request, "refusal", None)
        return form if refusal is None else type(form.__name__, (RefusedForm, form), {"refusal": refusal})

    def construct_change_message(self, request: Any, form: Any, formsets: Any, add: bool = False) -> list[Any]:  # noqa: FBT001, FBT002 -- Django's
        """Nothing changed yet."""
        return []

    def log_addition(self, request: Any, obj: Any, message: Any) -> Any:
        """Nothing was added yet."""

    def log_change(self, request: Any, obj: Any, message: Any) -> Any:
        """Nothing changed yet."""

    def response_add(self, request: Any, obj: Any, post_url_continue: Any = None) -> HttpResponse:
        """Say that it waits."""
        return self._waits(request)

    def response_change(self, request: Any, obj: Any) -> HttpResponse:
        """Say that it waits."""
        return self._waits(request)

    def _waits(self, request: Any) -> HttpResponse:
        messages.success(
            request, _("Proposed. It is in force once another functional administrator has confirmed it.")
        )
        return HttpResponseRedirect(reverse("confirmations:list"))


class RefusedForm(ModelForm):
    """A form of which what it says was refused."""

    refusal: str

    def clean(self) -> Any:
        """Say why."""
        cleaned = super().clean()
        self.add_error(None, self.refusal)
        return cleaned


def fields_of(kind: Kind, form: ModelForm) -> dict[str, Any]:
    """Return what a form says of the fields that a kind may change."""
    return {name: form.cleaned_data[name] for name in kind.fields if name in form.cleaned_data}


def rows_of(kind: Kind, formset: BaseModelFormSet) -> list[dict[str, Any]]:
    """Return what the rows on the page say, those left empty not counted."""
    name = formset.fk.remote_field.related_name  # type: ignore[attr-defined]
    found = []
    for form in formset.forms:
        delete = bool(formset.can_delete and form.cleaned_data.get("DELETE"))
        if name not in kind.rows or not form.has_changed():
            continue
        if form.instance.pk is None and delete:
            continue
        own = kind.rows[name].fields
        fields = {} if delete else {field: form.cleaned_data[field] for field in own if field in form.cleaned_data}
        found.append({"name": name, "pk": form.instance.pk, "delete": delete, "fields": fields})
    return found
