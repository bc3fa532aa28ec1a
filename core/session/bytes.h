#pragma once

#include "core/text/changeset.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace confab {

/// Writes primitives and change sets as bytes; recordcodec.h, which keeps them on disk, has their form.
class ByteWriter
{
public:
    /// Goes on behind `bytes`, in their memory if nobody else holds them.
    explicit ByteWriter(QByteArray bytes = {}) : m_bytes(std::move(bytes)) {}

    void byte(quint8 value) { m_bytes.append(static_cast<char>(value)); }
    void flag(bool value) { byte(value ? 1 : 0); }
    void number(quint64 value)
    {
        for (; value >= 0x80; value >>= 7)
            byte(static_cast<quint8>(value | 0x80));
        byte(static_cast<quint8>(value));
    }
    /// Zero and above in all that we write; a negative one survives, too (it takes ten bytes).
    void integer(qint64 value) { number(static_cast<quint64>(value)); }
    void bytes(QByteArrayView value)
    {
        integer(value.size());
        m_bytes.append(value);
    }
    void text(QStringView value)
    {
        bool wide = false;
        for (const QChar unit : value)
            wide |= unit.unicode() > 0xff;
        number(static_cast<quint64>(value.size()) * 2 + (wide ? 1 : 0));
        for (const QChar unit : value) {
            byte(static_cast<quint8>(unit.unicode()));
            if (wide)
                byte(static_cast<quint8>(unit.unicode() >> 8));
        }
    }
    void texts(const QStringList& values)
    {
        integer(values.size());
        for (const QString& value : values)
            text(value);
    }
    void changes(const ChangeSet& value)
    {
        number(value.sections().size());
        for (const ChangeSet::Section& section : value.sections()) {
            integer(section.length);
            integer(section.isKept() ? 0 : section.inserted + 1);
        }
        text(value.insertedText());
    }

    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

/// Reads them back. What does not fit makes it bad, and everything after that is empty.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes) : m_bytes(bytes) {}

    quint8 byte()
    {
        if (m_at >= m_bytes.size()) {
            m_isBad = true;
            return 0;
        }
        return static_cast<quint8>(m_bytes[m_at++]);
    }
    bool flag()
    {
        const quint8 value = byte();
        m_isBad |= value > 1;
        return value == 1;
    }
    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const quint8 part = byte();
            value |= static_cast<quint64>(part & 0x7f) << shift;
            if (part < 0x80)
                return value;
        }
        m_isBad = true;
        return 0;
    }
    qint64 integer() { return static_cast<qint64>(number()); }
    /// How many of something follow that takes at least one byte each.
    qsizetype count()
    {
        const quint64 value = number();
        if (value > static_cast<quint64>(left())) {
            m_isBad = true;
            return 0;
        }
        return static_cast<qsizetype>(value);
    }
    QByteArray bytes() { return view().toByteArray(); }
    /// The same, without a copy.
    QByteArrayView view()
    {
        const qsizetype size = count();
        const QByteArrayView value = m_bytes.sliced(m_at, size);
        m_at += size;
        return value;
    }
    QString text()
    {
        const quint64 head = number();
        const quint64 unitBytes = head % 2 + 1;
        if (head / 2 > static_cast<quint64>(left()) / unitBytes) {
            m_isBad = true;
            return {};
        }
        QString value(static_cast<qsizetype>(head / 2), Qt::Uninitialized);
        for (QChar& unit : value) {
            const quint8 low = byte();
            unit = QChar(static_cast<char16_t>(low | (unitBytes == 2 ? byte() << 8 : 0)));
        }
        return value;
    }
    QStringList texts()
    {
        QStringList values;
        for (qsizetype left = count(); left > 0 && !m_isBad; --left)
            values.append(text());
        return values;
    }
    ChangeSet changes()
    {
        std::vector<ChangeSet::Section> sections;
        for (qsizetype left = count(); left > 0; --left) {
            const qsizetype length = integer();
            const qsizetype inserted = integer();
            m_isBad |= length < 0 || inserted < 0;
            sections.push_back({length, inserted <= 0 ? ChangeSet::Section::Kept : inserted - 1});
        }
        auto value = ChangeSet::fromSections(std::move(sections), text());
        m_isBad |= !value;
        return value ? *std::move(value) : ChangeSet();
    }

    void fail() { m_isBad = true; }
    /// Everything fitted, and nothing is left.
    [[nodiscard]] bool isGood() const { return !m_isBad && m_at == m_bytes.size(); }

private:
    [[nodiscard]] qsizetype left() const { return m_isBad ? 0 : m_bytes.size() - m_at; }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_isBad = false;
};

} // namespace confab
