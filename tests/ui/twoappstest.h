#pragma once

#include "tests/ui/apphands.h"

#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>

#include <memory>

namespace confab::test {

/// What tests of two people's apps on one computer begin with: Ana's app at its start page. Each has a
/// profile of its own.
class TwoAppsTest : public QObject
{
protected:
    void startAna()
    {
        QApplication::setQuitOnLastWindowClosed(false); // several apps come and go
        m_directory = std::make_unique<QTemporaryDir>();
        m_ana = makeApp(QStringLiteral("ana"), QStringLiteral("Ana"));
        m_ana->start();
    }
    void endBoth()
    {
        m_ben.reset();
        m_ana.reset();
    }

    [[nodiscard]] Options optionsFor(const QString& profile, const QString& name) const
    {
        Options options;
        options.profile = profile;
        options.name = name;
        options.dataDirectory = m_directory->path();
        options.hostingPort = profile == QLatin1StringView("ben") ? m_benPort : quint16(0);
        return options;
    }
    [[nodiscard]] std::unique_ptr<Application> makeApp(const QString& profile, const QString& name) const
    {
        return std::make_unique<Application>(optionsFor(profile, name));
    }

    void startRoom(const QString& name)
    {
        auto* field = m_ana->window().findChild<QLineEdit*>(QStringLiteral("roomNameField"));
        field->setText(name);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(m_ana->visit());
    }
    void joinAsBen(const QString& codeOrLink)
    {
        m_ben = makeApp(QStringLiteral("ben"), QStringLiteral("Ben"));
        m_ben->start();
        typeCode(*m_ben, codeOrLink);
        QTRY_VERIFY(m_ben->visit());
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Application> m_ana;
    std::unique_ptr<Application> m_ben;
    quint16 m_benPort = 0; ///< where Ben's app hosts, and looks for a bare code; 0: any
};

} // namespace confab::test
