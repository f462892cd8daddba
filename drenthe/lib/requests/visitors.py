"""Where a request comes from: one answer for every limit, for the trail and for the log."""

from ipaddress import IPv6Address, IPv6Network, ip_address

from django.conf import settings
from django.http import HttpRequest

HERE = "local"  # over a unix socket there is no address
IPV6_PREFIX = 64  # one household or office has as many addresses as it wants under this


def address_of(request: HttpRequest) -> str:
    """Return the network address of the visitor.

    Each of our proxies (TRUSTED_PROXIES) appends to X-Forwarded-For whom it saw. What stands before that is made
    up by whoever likes to, and not read.
    """
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    hops = [hop.strip() for hop in forwarded.split(",") if hop.strip()]
    hops.append(request.META.get("REMOTE_ADDR", ""))
    seen = hops[max(len(hops) - 1 - settings.TRUSTED_PROXIES, 0)]
    return seen[:60] or HERE


def network_of(request: HttpRequest) -> str:
    """Return the address that is counted by: of IPv6 the network, of which one visitor has all addresses."""
    seen = address_of(request)
    try:
        address = ip_address(seen.partition("%")[0])
    except ValueError:
        return seen
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or IPv6Network((address, IPV6_PREFIX), strict=False).network_address)
    return str(address)
