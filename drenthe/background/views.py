"""Mail that did not go: which, why, and to have it go after all."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from drenthe.background.models import OutgoingMail
from drenthe.background.services import outbox
from drenthe.lib.screens.acting import report_refusal
from drenthe.lib.screens.acts_on import CHECKED, acts_on_nothing

SEND = "background.send_outgoingmail"
SHOWN = 100


@require_GET
@permission_required(SEND, raise_exception=True)
def mail_list(request: HttpRequest) -> HttpResponse:
    """What was given up, and what is on its way. Never a text: it may hold a link that lets somebody in."""
    given_up, waiting = outbox.given_up(), outbox.waiting()
    context = {
        "given_up": given_up.defer("text", "html")[:SHOWN],
        "given_up_count": given_up.count(),
        "waiting": waiting.defer("text", "html")[:SHOWN],
        "waiting_count": waiting.count(),
    }
    return render(request, "background/mail.html", context)


@acts_on_nothing(CHECKED)
@require_POST
@permission_required(SEND, raise_exception=True)
def mail_send_again(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Have one go after all."""
    mail = get_object_or_404(OutgoingMail.objects.defer("text", "html"), pk=pk)
    with report_refusal(request):
        outbox.send_again(mail)
        messages.success(request, _("The mail goes out within a minute."))
    return redirect("background:mail")
