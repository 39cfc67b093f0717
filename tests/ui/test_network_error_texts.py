from __future__ import annotations

from bmnn_desk.errors.network import MachineConnectedError, NetworkPrinterError
from bmnn_desk.machine.probes.printer_addresses import is_at_this_machine
from bmnn_desk.ui.error_texts import TEXTS, sentence
from bmnn_desk.ui.network_error_texts import NETWORK_TEXTS


def test_they_stand_among_the_others() -> None:
    assert NETWORK_TEXTS.items() <= TEXTS.items()


def test_a_network_printer_is_named_with_its_address_and_the_way_out() -> None:
    said = sentence(NetworkPrinterError("Tầng 2", "socket://10.0.0.9"))
    assert all(words in said for words in ("“Tầng 2”", "10.0.0.9", "Chưa in gì", "Cắm dây USB"))
    assert is_at_this_machine(said.rsplit(" ", 1)[1].removesuffix("."))


def test_a_connected_machine_is_told_by_its_adapters_who_set_it_so_and_the_way_out() -> None:
    said = sentence(MachineConnectedError("enp2s0, wlp3s0"))
    assert all(words in said for words in ("enp2s0, wlp3s0", "cơ quan đã đặt", "Rút dây mạng"))
