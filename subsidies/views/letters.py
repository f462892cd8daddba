"""Letters of a case: see one before it is made, make it, fetch it, register that it was sent; and many at once."""

from collections.abc import Collection
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from drenthe.accounts.models import User
from drenthe.accounts.requests import UserRequest
from drenthe.lib.documents import wordfile
from drenthe.lib.refusals import Refusal
from drenthe.lib.requests.entity_tags import check_seen
from drenthe.lib.screens.acting import posted
from drenthe.lib.screens.acts_on import CHECKED, acts_on, acts_on_nothing
from drenthe.lib.screens.paging import CappedPaginator
from subsidies.enums import LetterKind
from subsidies.filters import LetterFilter
from subsidies.forms.letters import LetterForm, SentForm
from subsidies.models import Application, Letter
from subsidies.models.letter import WORD
from subsidies.services.case import persons
from subsidies.services.case.seeing import OBJECTION_LETTERS, Fact, check_sees, sees
from subsidies.services.decisions.taking_back import tells_of_undone
from subsidies.services.letters import letter_batch, letter_jobs, letter_standing, letters, printing
from subsidies.services.letters.letter_drafts import DRAFT
from subsidies.services.letters.letter_refusals import LetterMadeAlready
from subsidies.services.letters.letter_standing import standing_of
from subsidies.views.documents import attachment, download

SEE, MAKE, SEND = (f"subsidies.{verb}_letter" for verb in ("view", "add", "change"))
PDF = "application/pdf"
PER_PAGE = 100
RECENT_JOBS = 10
PAGE = "subsidies/case/letter.html"


def letter_parts(user: User, application: Application, free_days: Collection[date]) -> dict[str, Any]:
    """Return what the part about letters on the page of a case shows; nothing for who may not see it."""
    if not user.has_perm(SEE) or persons.is_hidden_from(user, application):
        return {}
    hidden = () if sees(user, Fact.OBJECTION) else OBJECTION_LETTERS
    possible, refused = letter_standing.kinds_today(application, extra=free_days) if user.has_perm(MAKE) else ([], [])
    return {
        "letters": [standing_of(row, extra=free_days) for row in application.letters.all() if row.kind not in hidden],
        "letter_kinds": possible,
        "letters_refused": [(kind, refusal) for kind, refusal in refused if kind not in hidden],
        "can_send_letters": user.has_perm(SEND),
    }


@acts_on(Application, case_number="case_number")
@permission_required(MAKE, raise_exception=True)
def letter(request: UserRequest, case_number: str, kind: str) -> HttpResponse:
    """See a letter as it would be (again after a change), fetch it as a draft, or make it."""
    application = get_object_or_404(Application.objects.with_names(), case_number=case_number)
    form = LetterForm(request.POST or {"letter_date": timezone.localdate(), "annexes": ""})
    page = {"application": application, "kind": LetterKind(kind), "form": form}
    if not form.is_valid():
        return render(request, PAGE, page, status=400)
    try:
        return _letter(request, application, kind, form.cleaned_data, page)
    except Refusal as refusal:
        if refusal.field in form.fields:
            form.add_error(refusal.field, str(refusal))
            return render(request, PAGE, page, status=409)
        return render(request, PAGE, {**page, "refusal": refusal}, status=409)


def _letter(
    request: UserRequest, application: Application, kind: str, values: dict[str, Any], page: dict[str, Any]
) -> HttpResponse:
    is_asked = False
    if "make" in request.POST:
        check_seen()
        try:
            made = letters.make(application, kind, actor=request.user, **values)
        except LetterMadeAlready as refusal:
            page["form"].add_error(refusal.field, str(refusal))
            is_asked = True
        else:
            messages.success(request, _("The letter “%(subject)s” has been created.") % {"subject": made.subject})
            _warn_without_pdf(request, made)
            return redirect(f"{application.get_absolute_url()}#letters")
    shown = {name: values[name] for name in ("letter_date", "annexes")}
    draft = letters.compose(application, kind, actor=request.user, **shown)
    name = f"concept-{application.case_number}-{draft.kind.file_name}"
    if "draft" in request.POST:
        return download(draft.marked(), WORD, f"{name}.docx")
    if "draft-pdf" in request.POST:
        try:
            return download(printing.pdf_of_draft(draft, made_at=timezone.now(), mark=DRAFT), PDF, f"{name}.pdf")
        except Refusal as refusal:  # the letter itself stays on the page: it can be made in Word
            return render(request, PAGE, {**page, "letter": draft.shown(), "refusal": refusal}, status=409)
    page |= {"letter": draft.shown(), "made_already": letters.made_already(application, draft)}
    return render(request, PAGE, page, status=409 if is_asked else 200)


def _warn_without_pdf(request: UserRequest, made: Letter) -> None:
    """Say at once why a letter is there in Word only."""
    if made.pdf is None:
        try:
            printing.pdf_of(made)
        except Refusal as refusal:
            messages.warning(request, str(refusal))


@require_GET
@permission_required(SEE, raise_exception=True)
def letter_file(request: UserRequest, case_number: str, pk: int) -> HttpResponseBase:
    """A letter as it was made, in Word; that of a decision that was taken back says so on every page."""
    found = _letter_of(request, case_number, pk)
    if not tells_of_undone(found):
        return attachment(found)
    return download(_word(found), found.content_type, found.name)


@require_GET
@permission_required(SEE, raise_exception=True)
def letter_pdf(request: UserRequest, case_number: str, pk: int) -> HttpResponse:
    """A letter as PDF; that of a decision that was taken back says so on every page."""
    found = _letter_of(request, case_number, pk)
    try:
        pdf = printing.pdf_of(found, mark=_never_sent() if tells_of_undone(found) else "")
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect(f"{found.application.get_absolute_url()}#letters")
    return download(pdf, PDF, found.name.replace(".docx", ".pdf"))


def _never_sent() -> str:
    return _("Never sent: the decision was taken back")


def _word(found: Letter) -> bytes:
    with found.file.open("rb") as file:
        word: bytes = file.read()
    return wordfile.mark(word, _never_sent()) if tells_of_undone(found) else word


def _letter_of(request: UserRequest, case_number: str, pk: int) -> Letter:
    letters_of_case = Letter.objects.filter(application__case_number=case_number)
    found = get_object_or_404(letters_of_case.select_related("application__applicant"), pk=pk)
    persons.check_may_see(request.user, found.application)
    check_sees(request.user, Fact.ACCOUNT)
    if found.kind in OBJECTION_LETTERS:
        check_sees(request.user, Fact.OBJECTION)
    return found


@acts_on_nothing(CHECKED)
@permission_required(SEND, raise_exception=True)
def letters_sent(request: UserRequest) -> HttpResponse:
    """The letters that were not sent yet, and registering that some were; `case` leads back to that case."""
    number = request.POST.get("case", "")
    form = SentForm(posted(request), case=number)
    if form.is_valid():
        sent, day, reason = 0, form.cleaned_data["sent_on"], form.cleaned_data["date_reason"]
        for found in form.cleaned_data["letters"]:
            try:
                letters.send(found, sent_on=day, date_reason=reason, actor=request.user)
            except Refusal as refusal:
                messages.error(request, f"{found.application.case_number}: {refusal}")
            else:
                sent += 1
        if sent:
            text = ngettext("%(count)s letter registered as sent.", "%(count)s letters registered as sent.", sent)
            messages.success(request, text % {"count": sent})
        case = Application.objects.filter(case_number=number).first() if number.isprintable() else None
        return redirect(f"{case.get_absolute_url()}#letters" if case else "subsidies:letters-sent")
    paginator = CappedPaginator(letter_batch.unsent(), PER_PAGE)
    page = paginator.get_page(request.GET.get("page"))
    context = {"form": form, "page": page, "paginator": paginator, "rows": letter_batch.standings(page)}
    return render(request, "subsidies/letters_sent.html", context, status=400 if form.errors else 200)


@require_GET
@permission_required(MAKE, raise_exception=True)
def letters_many(request: UserRequest) -> HttpResponse:
    """The cases that wait for a letter of one kind, to choose from; the letters are made in the background."""
    data = request.GET.copy()
    data.setdefault("kind", LetterKind.AWARD.value)
    filters = LetterFilter(data, Application.objects.with_applicants())
    valid = filters.is_valid()
    paginator = CappedPaginator(filters.qs if valid else Application.objects.none(), PER_PAGE)
    context = {
        "form": filters.form,
        "page": paginator.get_page(request.GET.get("page")),
        "paginator": paginator,
        "kind": data["kind"],
        "jobs": letter_jobs.jobs_of(request.user)[:RECENT_JOBS],
        "query": urlencode(filters.applied(), doseq=True),
        "today": timezone.localdate(),
    }
    return render(request, "subsidies/letters_many.html", context, status=200 if valid else 400)
