#pragma once

#include <QString>

namespace confab::test {

/// The first thing that went wrong in a run; empty as long as nothing has.
class Verdict
{
public:
    [[nodiscard]] bool isGood() const { return m_complaint.isEmpty(); }
    [[nodiscard]] const QString& complaint() const { return m_complaint; }

    void demand(bool condition, const QString& complaint)
    {
        if (!condition && isGood())
            m_complaint = complaint;
    }

private:
    QString m_complaint;
};

} // namespace confab::test
