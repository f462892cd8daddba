"""Notes on a case."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from drenthe.accounts.models import User
from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import attempt
from drenthe.lib.screens.acts_on import NEW, acts_on_nothing
from subsidies.forms.work import NoteForm
from subsidies.models import Application
from subsidies.services.case import persons
from subsidies.services.case.notes import write_note
from subsidies.services.decisions.people import READ_NOTES

WRITE = "subsidies.add_note"
MAX_SHOWN = 50


def may_write_notes(user: User) -> bool:
    """Whether the user gets the form of a note on the page of a case."""
    return user.has_perms([READ_NOTES, WRITE])


def notes_context(application: Application, user: User, colleagues: list[User]) -> dict[str, Any]:
    """Return the notes on a case, the newest first, and a form for who may write one; nothing for who may not read."""
    if not user.has_perm(READ_NOTES) or persons.is_hidden_from(user, application):
        return {}
    notes = application.notes.select_related("author").prefetch_related("mentions")[:MAX_SHOWN]
    form = NoteForm(auto_id="note_%s", colleagues=colleagues) if may_write_notes(user) else None
    return {"notes": notes, "note_form": form, "shows_notes": True}


@acts_on_nothing(NEW)
@require_POST
@permission_required(WRITE, raise_exception=True)
def add_note(request: UserRequest, case_number: str) -> HttpResponse:
    """Write a note; who is mentioned hears of it."""
    application = get_object_or_404(Application.objects.with_names(), case_number=case_number)
    persons.check_may_see(request.user, application)
    form = NoteForm(request.POST, auto_id="note_%s")
    answer = attempt(form, lambda: write_note(application, actor=request.user, **form.cleaned_data))
    if answer.is_done:
        messages.success(request, _("The note has been saved."))
        return redirect(f"{application.get_absolute_url()}#notes")
    context = {"application": application, "form": form}
    return render(request, "subsidies/work/note.html", context, status=answer.status)
