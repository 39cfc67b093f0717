from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.close_inventory import close_inventory
from bmnn_desk.services.incidents import IncidentAsked
from bmnn_desk.services.inventories import InventoriesAsked
from bmnn_desk.services.inventory_paper import incident_paper, inventory_paper
from bmnn_desk.services.report_incident import report_incident
from tests import make
from tests.inventory_desk import begun, closes, counted, lost, reports

if TYPE_CHECKING:
    from tests.make import Office


def test_the_papers_of_a_round_are_of_its_beginning_and_then_of_its_end(office: Office) -> None:
    number = begun(office)
    asked = InventoriesAsked(body=office.body, ids=(number,))
    (list_facts,) = office.desk.read(inventory_paper, asked)
    assert (list_facts.agency, list_facts.day, list_facts.leader) == (
        "SỞ MẪU MỰC",
        office.day,
        "Trần Văn Giám",
    )
    assert list_facts.paper_code
    later = make.on(office, 3)
    counted(later, number)
    later.desk.do(close_inventory, closes(later, number))
    (minutes,) = office.desk.read(inventory_paper, asked)
    assert (minutes.day, minutes.row.number) == (later.day, "03/BB-SMM")
    with pytest.raises(NotFoundError):
        list(office.desk.read(inventory_paper, InventoriesAsked(body=9, ids=(number,))))


def test_a_report_is_of_its_day_and_before_it_is_sent_of_the_record(office: Office) -> None:
    number, _ = lost(office)
    asked = IncidentAsked(body=office.body, incident=number)
    (facts,) = office.desk.read(incident_paper, asked)
    assert (facts.number, facts.told, facts.day) == ("", "", office.day)
    assert facts.symbol == "BC-SMM"
    later = make.on(office, 1)
    later.desk.do(report_incident, reports(later, number))
    (facts,) = office.desk.read(incident_paper, asked)
    assert (facts.number, facts.told, facts.day) == ("07/BC-SMM", "Công an tỉnh Mẫu", later.day)
    assert facts.detail.row.what == "01/BC-SMM (01)"
