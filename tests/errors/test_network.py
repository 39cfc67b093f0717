from __future__ import annotations

from bmnn_desk.errors.network import MachineConnectedError, NetworkPrinterError


def test_names_and_addresses_are_fields_and_stand_in_no_log() -> None:
    printer = NetworkPrinterError("Tầng 2", "socket://10.0.0.9")
    assert vars(printer) == {"printer": "Tầng 2", "address": "socket://10.0.0.9"}
    connected = MachineConnectedError("enp2s0, wlp3s0")
    assert vars(connected) == {"adapters": "enp2s0, wlp3s0"}
    assert (str(printer), str(connected)) == ("", "")
