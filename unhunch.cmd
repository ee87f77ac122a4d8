@echo off
rem Starts Unhunch; builds it first where that has not been done yet. Needs a JDK 17 or newer and Maven.
setlocal
set "JAR=%~dp0target\unhunch.jar"
if not exist "%JAR%" (
  where mvn >nul 2>nul || (echo unhunch: to build on first use, install Maven and a JDK 17 or newer 1>&2 & exit /b 2)
  echo Building Unhunch once; this takes a minute or two. 1>&2
  pushd "%~dp0"
  call mvn -B -q -ntp -DskipTests package || (popd & echo unhunch: the build failed; its last lines above say why 1>&2 & exit /b 2)
  popd
)
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx192m -Xmn10m -jar "%JAR%" %*
exit /b %ERRORLEVEL%
