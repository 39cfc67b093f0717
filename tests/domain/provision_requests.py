"""Requests to be given a state secret: of a body, and of a person."""

from __future__ import annotations

from bmnn_desk.domain.provision import BodyRequest, PersonRequest

BODY = BodyRequest(
    body="Sở Thử Nghiệm",
    representative="Nguyễn Thị Mẫu",
    secret="Báo cáo mẫu",
    purpose="Lập kế hoạch",
    commitment="Cam kết bảo vệ",
)
PERSON = PersonRequest(
    name="Nguyễn Thị Mẫu",
    identity_number="000000000001",
    address="Số 1 phố Mẫu",
    post="Chuyên viên",
    secret="Báo cáo mẫu",
    purpose="Lập kế hoạch",
    commitment="Cam kết bảo vệ",
)
