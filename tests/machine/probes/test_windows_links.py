"""The list of adapters as Windows lays it into memory; the call itself only a Windows proves."""

from __future__ import annotations

import ctypes
import sys

import pytest

from bmnn_desk.machine.probes.windows_links import AdapterAddresses, adapters_up, states_of

UP, DOWN, DORMANT = 1, 2, 5


def listed(*adapters: tuple[bytes, int]) -> AdapterAddresses | None:
    """The first of a chain; each holds on to the next."""
    first = None
    for name, state in reversed(adapters):
        each = AdapterAddresses(name=name, state=state)
        if first is not None:
            each.next = ctypes.pointer(first)
        first = each
    return first


def test_each_adapter_is_found_by_its_guid_in_capitals() -> None:
    first = listed((b"{aa-1}", UP), (b"{BB-2}", DOWN), (b"{cc-3}", DORMANT))
    assert first is not None
    found = states_of(ctypes.pointer(first))
    assert found == {"{AA-1}": True, "{BB-2}": False, "{CC-3}": False}


def test_an_empty_list_tells_of_none() -> None:
    assert states_of(ctypes.POINTER(AdapterAddresses)()) == {}


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="the offsets of 64 bits")
def test_the_fields_lie_where_the_header_has_them() -> None:
    """IP_ADAPTER_ADDRESSES_LH of iptypes.h, counted by hand: pointers of 8 bytes."""
    fields = [name for name, *_ in AdapterAddresses._fields_]
    places = {name: getattr(AdapterAddresses, name).offset for name in fields}
    assert (places["next"], places["name"]) == (8, 16)
    assert (places["physical"], places["physical_length"]) == (80, 88)
    assert (places["flags"], places["mtu"], places["kind"], places["state"]) == (92, 96, 100, 104)


@pytest.mark.skipif(sys.platform == "win32", reason="there it is asked")
def test_elsewhere_there_is_nobody_to_ask() -> None:
    assert adapters_up() == {}
