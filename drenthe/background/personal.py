"""To whom mail was sent: of sent mail the text is gone, the address stays a while."""

from django.utils.translation import gettext_lazy as _

from drenthe.background.models import OutgoingMail
from drenthe.lib.personal import Named, add_impersonal, add_named

add_named(
    Named(
        *("mail", OutgoingMail, _("Recipient of a mail"), _("to send it, and to see that it was sent")),
        email="recipients",
        details=("subject", "text", "html"),
        several=True,
    )
)
add_impersonal(OutgoingMail, "sender request_name problem")
