"""What is filled in for the acts about formalities, for the tests that try every act (test_acts.py)."""

from django.utils import timezone

from subsidies.enums import ApplicationStatus as Status

NOW = timezone.localdate().isoformat()
STARTS = {"represent": Status.RECEIVED, "forward": Status.RECEIVED}
GOOD = {
    "represent": {"name": "Mr. Jansen", "no_proxy_reason": "Advocaat"},
    "forward": {"forwarded_to": "Gemeente Assen", "forwarded_on": NOW, "reason": "Het gaat om leges."},
}
LEADS_TO = {"forward": Status.FORWARDED}
