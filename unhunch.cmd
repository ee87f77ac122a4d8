@echo off
rem Starts Unhunch; builds it first where that was not done yet, or its sources have changed since.
rem Needs a JDK 17 or newer and Maven.
setlocal
set "HERE=%~dp0"
set "JAR=%~dp0target\unhunch.jar"
set "BUILD="
if not exist "%JAR%" set "BUILD=1"
if not exist "%~dp0target\lib" set "BUILD=1"
where mvn >nul 2>nul && if exist "%JAR%" powershell -NoProfile -Command "$j = (Get-Item -LiteralPath $env:JAR).LastWriteTime; $s = 'src\main', 'models', 'samples', 'pom.xml' | ForEach-Object { Get-ChildItem -LiteralPath ($env:HERE + $_) -Recurse -File } | Where-Object { $_.FullName -notlike '*\models\training\*' -and $_.LastWriteTime -gt $j }; if ($s) { exit 1 }" || set "BUILD=1"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if "%JAVA%"=="java" (where java >nul 2>nul || (echo unhunch: no Java is here; install a JDK 17 or newer, or set JAVA_HOME to one 1>&2 & exit /b 2))
set "LOG=%~dp0target\build.log"
if not defined BUILD goto start
where mvn >nul 2>nul || (echo unhunch: it has to be built first, for which Maven is missing; install it and start again 1>&2 & exit /b 2)
if not exist "%~dp0target" (mkdir "%~dp0target" 2>nul || (echo unhunch: it has to be built first, but this folder may not be written to; copy it to one of yours 1>&2 & exit /b 2))
echo Building Unhunch; this takes a minute or two, longer where Maven fetches what it needs first. 1>&2
echo How far it is stands in "%LOG%" 1>&2
pushd "%~dp0"
call mvn -B -Pquick "-Dcyclonedx.skip=true" "-Dmaven.test.skip=true" package >"%LOG%" 2>&1
set "BUILT=%ERRORLEVEL%"
popd
if "%BUILT%"=="0" goto start
if exist "%JAR%" del "%JAR%"
set "WHY=see the log"
findstr /l /c:"Could not transfer" /c:"Could not resolve" /c:"could not be resolved" "%LOG%" >nul && set "WHY=a library could not be fetched; check the connection and start again"
findstr /l /c:"built with a JDK 17" /c:"No compiler is provided" /c:"invalid target release" /c:"JAVA_HOME environment" "%LOG%" >nul && set "WHY=Maven found no JDK 17 or newer; install one and set JAVA_HOME to it"
findstr /l /c:"not enough space" "%LOG%" >nul && set "WHY=the disk is full; make room and start again"
echo unhunch: the build failed: %WHY% 1>&2
echo unhunch: all that it said is in "%LOG%" 1>&2
exit /b 2
:start
"%JAVA%" -XX:+IgnoreUnrecognizedVMOptions -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms20m -Xmx192m -Xmn7m -XX:SurvivorRatio=3 -XX:TargetSurvivorRatio=90 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 -XX:-UsePerfData -XX:CompileThresholdScaling=0.3 -XX:TrimNativeHeapInterval=60000 -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:AsyncDeflationInterval=5000 -XX:GuaranteedSafepointInterval=0 -jar "%JAR%" %*
exit /b %ERRORLEVEL%
