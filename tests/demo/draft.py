"""A text for signature to set."""

from bmnn_desk.demo.documents import DraftText

TEXT = DraftText(
    parent="UBND TỈNH MẪU",
    agency="SỞ MẪU",
    motto=("CỘNG HÒA", "Độc lập"),
    number="Số:      /BC-SM",
    day="Mẫu, ngày    tháng    năm 2025",
    type_name="Báo cáo",
    title="về việc mẫu",
    body=("Đoạn thứ nhất.", "Đoạn thứ hai."),
    block=("Nơi nhận:", "- Sở Thử (bản số 01);"),
    post="Giám đốc",
    signer="Trần Văn Gương",
)
