"""What the formalities of an application refuse."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class ForwardingUnexplained(Refusal):
    """Who sends an application on says where to, and why it belongs there (Awb 2:3)."""

    sentence = _("Write to which body the application goes, and why that body must decide on it (Awb 2:3).")


class RepresentativeUnnamed(Refusal):
    """A representative has a name (Awb 2:1)."""

    sentence = _("Write who acts for the applicant (Awb 2:1).")
    field = "name"


class ProxyOfOtherCase(Refusal):
    """A proxy is a document of the case that counts (Awb 2:1)."""

    sentence = _(
        "“%(title)s” is not a document that counts in this case. Add the proxy to the dossier first (Awb 2:1)."
    )
    field = "proxy"
