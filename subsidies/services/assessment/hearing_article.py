"""By which article of the Awb somebody is heard before a decision: the one place that says it."""

from subsidies.models import Application

APPLICANT, OTHERWISE = "4:7", "4:8"


def article_of(application: Application) -> str:
    """Return the article by which the applicant of a case is heard.

    Before the decision that it asked for 4:7. Once that was decided, 4:8: to withdraw or lower an award, or to give
    its recipient less on the objection of somebody else, is a decision that it did not ask for.
    """
    return APPLICANT if application.decided_on is None else OTHERWISE
